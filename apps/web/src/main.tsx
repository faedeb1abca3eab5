document.title = "hey"
