/// What parsers are known to stumble over: the signs of all formats that Cairn reads, numbers at the
/// ends of their ranges, and text that is less or more than it looks.
enum Tokens {
  static let all: [[UInt8]] = texts.map { Array($0.utf8) } + bytes

  private static let texts = [
    "{", "}", "[", "]", "[{", "{\"a\":", "\"", "\\", "\\\"", ":", ",", "null", "true", "0", "-1",
    "{}", "[]", "\"\"", "1e999", "-0", "9223372036854775807", "-9223372036854775809",
    "18446744073709551616", "0.1e-400", "\\u0000", "\\ud800", "\\udc00", "\\u202e",
    "\n", "\r", "\r\n", "\t", " ", "    ", "\n\n", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}2J",
    "/*", "*/", "//", "'", "`", "$()", "$(touch x)", "\u{2028}", "\u{FEFF}",
    ">", "> ", ">>>>", "- ", "* ", "1. ", "  - ", "\t- ", "# ", "###### ", "---", "```", "~~~",
    "<!--", "-->", "**", "__", "[a](", "](", "![](", "=> ", "|", "- [ ] ", "- [x] ", "\\\n",
    "{{", "}}", "{{{", "{{#entries}}", "{{/entries}}", "{{^entries}}", "{{.}}", "{{!",
    "{{#themes}}", "{{#first(entries)}}", "{{reversed(", "{{>x}}", "{{=<% %>=}}", "{{title}}",
    "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCALENDAR\n", "END:VCALENDAR\n", "SUMMARY:",
    "DTSTART:20261301", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY", ";X=\"", "\n ",
    "#", "#talent:3", "#t:9", "#talent:3/", "@", "@Sam", "@\"", "+finance", "%ledger", "on:",
    "on:2026-02-31", "on:yesterday", "by:+3m", "!essential", "why:\"", "=>", "\\#",
    "kind:", "kind:milestone", "skill:talent:3", "since:", "until:0001-01-01", "with:", "tag:",
    "0000-00-00", "9999-12-31", "2026-02-29", "10000-01-01", "-3d", "-99999999999d", "+9999999m",
    "q2", "last half", "w53", "1/2/3", "31.12.2026", "Feb 30", "2026-W60",
    "\"id\": \"01JZZZZZZZZZZZZZZZZZZZZZZZ\"", "\"version\": 7", "\"format\": \"cairn.journal\"",
    "\"entries\": [", "\"goals\": {", "\"undone\": 99", "\"date\": \"\"", "\"level\": -5",
    "\"skills\": [null]", "\"created\": \"2026\"", "\"kind\": \"other\"", "=cmd|' /C calc'!A0",
    "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{1F468}\u{200D}\u{1F469}",
    "\u{1F1E9}\u{1F1EA}",
    "\u{1F3FD}", "ﬃ", "İ", "ß", "ǆ", "가", "\u{1100}", "א", "\u{E0067}", "e\u{301}\u{301}\u{301}",
    "a,b;c\td", "\"a\"\"b\"", "\",\n\"", "date,title\n", "cairn log '", " --", "-", "--json ",
  ]

  /// No UTF-8: alone, cut off, too long, beyond the last character.
  private static let bytes: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE],
    [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80],
  ]
}
