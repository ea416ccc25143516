// Chinese, Japanese and Korean names in their own script, beside a title, a field or an introduction.
// Without such a word they are not looked for: two or three characters alone are no evidence.
import type { Finding } from '../structured/finding.ts'

const HAS_SCRIPT = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** Family names that about nine in ten people in China bear. Source: Ministry of Public Security, 2020 report on names. */
const CHINESE =
  '[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭谭廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖龚龔文]'
const HAN = String.raw`\u3400-\u9fff`
const KOREAN =
  '[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용]'

const SHAPES = [
  // 王小明先生, 李女士
  String.raw`(?<name>${CHINESE}[${HAN}]{0,2})(?=先生|女士|小姐|太太|老师|老師|教授|医生|醫生|博士|经理|經理|总监|律师)`,
  // 姓名：王小明, 我叫李娜, 联系人 张伟
  String.raw`(?:姓名|名字是|名字叫|我叫|联系人|聯絡人|收件人|客户|患者|员工)[:：\s]{0,2}(?<name>${CHINESE}[${HAN}]{1,2})(?![${HAN}]{3})`,
  // 山田太郎さん, 佐藤様
  String.raw`(?<name>[${HAN}]{2,5}|[\u30a1-\u30fa\u30fc]{2,8})(?=さん|様|さま|氏(?![名])|くん|ちゃん|先生)`,
  // 氏名：山田太郎, 私は山田太郎と申します
  String.raw`(?:氏名|お名前|名前は|担当者|私は)[:：\s]{0,2}(?<name>[${HAN}]{1,3}[ \u3000]?[${HAN}\u3041-\u3096]{1,3}?)(?=です|と申|といい|[\s。、,.)]|$)`,
  // 김민수 씨, 이름: 박지훈, 제 이름은 최유진입니다
  String.raw`(?<![\uac00-\ud7a3])(?<name>${KOREAN}[\uac00-\ud7a3]{1,2})(?= ?(?:씨|님|선생님|교수|박사|대리|과장|부장)(?![\uac00-\ud7a3]{2}))`,
  String.raw`(?:이름은|이름|성명|고객명|담당자)[:：\s]{1,2}(?<name>${KOREAN}[\uac00-\ud7a3]{1,2}?)(?=입니다|이고|[\s,.)]|$)`,
].map((shape) => new RegExp(shape, 'gu'))

/** Adds names in Chinese, Japanese and Korean script. */
export function detectIdeographicNames(text: string, findings: Finding[]): void {
  if (!HAS_SCRIPT.test(text)) return
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const name = match.groups?.['name'] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      findings.push({
        start,
        end: start + name.length,
        type: 'PERSON',
        detector: 'names-own-script',
        confidence: 0.8,
      })
    }
  }
}
