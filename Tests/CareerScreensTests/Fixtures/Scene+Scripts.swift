import CareerModel
import CareerScreens
import CareerTesting

extension Career {
  /// Titles in which every kind of text that a terminal can stumble over occurs.
  static let scripts = Career(
    Profile(
      name: "李小龍", stages: [StageTenure(stage: "team-lead", from: on("2025-03-01"))],
      aim: Aim(stage: "engineering-manager", by: on("2027-06-30"))),
    titles.enumerated().map { index, title in
      let day = today.adding(days: -3 * index)
      return .fixture(
        EntryID(rawValue: "0\(index.padded(2))"), EntryKind.allCases[index % 3],
        on: day.description, title, [Evidence(skill: "talent-management", level: 1 + index % 5)],
        result: index == 0 ? nil : titles[index - 1], project: titles[(index + 1) % titles.count],
        people: ["Zoë", "山田さん"], departments: ["法務"])
    })

  static let titles = [
    "決済システムの障害レビューを主催し、二つの改善を一週間で出荷した。次は財務部と一緒に進める予定です。",
    "한국어 제목: 팀을 처음으로 이끌었다",
    "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} in Jamo",
    "The family 👨‍👩‍👧‍👦 came, 👩🏽‍💻 showed it, thumbs 👍🏿 up",
    "Flags 🇩🇪🇯🇵 and keycaps 1️⃣2️⃣ and ❤️ and ☎︎",
    "Combining: e\u{301} n\u{303} Z\u{351}\u{327}a\u{36B}\u{343}l\u{368}go and o\u{308}",
    "שלום: הובלתי את הצוות",
    "قدت الفريق في مراجعة العطل",
    "ESC \u{1B}[31mred\u{1B}[0m, OSC \u{1B}]0;title\u{7}, CSI \u{9B}2J end",
    "Bidi \u{202E}gnp.exe\u{202C} and \u{2066}isolate\u{2069} and \u{200F}mark",
    "Tab\there, line\nbreak, zero\u{200B}width, BOM\u{FEFF}, soft\u{AD}hyphen, sep\u{2028}arator",
    "हिन्दी में क्षत्रिय, ไทยกำลัง, தமிழ்",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and \u{1F9D1}\u{200D}\u{1F680}",
    "\u{301}\u{200D}",
  ]
}

extension Scene {
  static let scriptScenes = [
    Scene("scripts-on-the-path", "", .scripts),
    Scene("scripts-on-the-log", "2 Down", .scripts),
    Scene("scripts-on-the-timeline", "3 Left Left Left", .scripts),
    Scene("scripts-in-an-entry", "2 Down Enter", .scripts),
    Scene("scripts-in-a-family", "2 Down Down Down Enter", .scripts),
    Scene("scripts-in-the-filter", "2 / \"決済 👨‍👩‍👧‍👦\"", .scripts),
    Scene("scripts-in-the-log-line", "a \"👩🏽‍💻 決済 #talent:3 @山田さん => e\u{301}s war 👍🏿\"", .scripts),
    Scene(
      "scripts-pasted",
      """
      a paste "Red \\u{1B}[31mline\\u{9}tab\\u{A}break \\u{202E}gnp.exe \\u{200B} 決済システムの障害レビュー\
      決済システムの障害レビュー決済システムの障害レビュー決済システムの障害レビュー"
      """, .scripts),
  ]
}
