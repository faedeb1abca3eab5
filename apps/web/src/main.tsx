document.title = 'hey'
