/** What the browser itself has to say; all else the API says in the language it is asked in. */
export const problemTexts = {
  vi: {
    offline: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại',
    internal: 'Hệ thống gặp lỗi. Hãy thử lại, hoặc báo quản trị viên',
    requestId: 'mã yêu cầu',
  },
  en: {
    offline: 'The server cannot be reached. Check the network and try again',
    internal: 'Something went wrong. Try again, or tell the administrator',
    requestId: 'request id',
  },
}
