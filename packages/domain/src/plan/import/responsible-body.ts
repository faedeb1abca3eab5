import { foldText } from '../../shared/text.ts'

const REQUEST = /^(?:Đề nghị|Giao cho|Giao|Yêu cầu|Trách nhiệm của|Đối với)\s+/u
const BODY_NOUN =
  /^(?!to chuc|hoi nghi|hoi thao|phong trao|doan ket)(?:cac (?:ban|bo phan|cong chuc|co quan|don vi|doan the|hoi|nganh|thon|to|truong)|ban|bi thu|bo phan|can bo|chu tich|cong an|cong chuc|dai|dang uy|dia chinh|doan|hdnd|hoi|hop tac xa|khoi|mat tran|mttq|nha truong|pho chu tich|phong|quan su|tai chinh|thon|thuong truc|to|tram|trung tam|truong|tu phap|ubmttq|ubnd|uy ban|van hoa (?:[-–] )?(?:xa hoi|thong tin)|van phong|xom) /
const DUTY_VERB =
  /\s(?:chủ trì|chủ động|phối hợp|tham mưu|đẩy mạnh|tăng cường|thực hiện|triển khai|xây dựng|căn cứ|chỉ đạo|theo dõi|có trách nhiệm|chịu trách nhiệm|quan tâm|nghiêm túc|hướng dẫn|tuyên truyền|vận động|đôn đốc|giám sát|báo cáo|tổng hợp|bố trí|tiếp tục|phát huy|làm đầu mối|giúp|là cơ quan|rà soát|đăng ký|đăng tải|cụ thể hóa|kiểm tra|tích cực|(?<!các )(?<!những )tổ chức(?! (?:chính trị|xã hội|đoàn thể|thành viên|hội|đảng)))(?=[\s,.;]|$)/u
const BODY_LIMIT = 160

const withoutRequest = (text: string): string => text.replace(REQUEST, '')

const beforeColon = (text: string): string | null => {
  const colon = text.slice(0, BODY_LIMIT + 1).search(/:(?=\s|$)/)
  return colon > 0 ? text.slice(0, colon).trim() : null
}

const isBody = (text: string): boolean => BODY_NOUN.test(`${foldText(text)} `)

/** True for "Công chức văn hóa – xã hội: …": a dash that names its own holder is an item, not a part of the one above. */
export const namesBodyBeforeColon = (text: string): boolean => {
  const head = beforeColon(text)
  return head !== null && isBody(withoutRequest(head))
}

/** Who a responsibility falls to, as written: the words before the colon, else those between "Đề nghị" and the first verb. */
export const responsibleBodyOf = (text: string): string | null => {
  const head = beforeColon(text)
  if (head !== null && !/[.;]/.test(head)) {
    const body = withoutRequest(head)
    const verb = DUTY_VERB.exec(body)
    return verb && isBody(body) ? body.slice(0, verb.index).trim() : body
  }
  const request = withoutRequest(text.slice(0, BODY_LIMIT * 2))
  const verb = DUTY_VERB.exec(request)
  if (!verb || verb.index > BODY_LIMIT || (request.length === text.length && !isBody(request))) return null
  return request.slice(0, verb.index).replace(/[,\s]+$/, '')
}
