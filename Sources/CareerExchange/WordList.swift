import CCareerData
import CareerModel

/// The lists of words and the tables in data/words/exchange.txt.
enum WordList {
  private static let tables = DataTables(cairn_exchange_words)

  static func named(_ name: String) -> [String] { tables.terms(name) }
  static func rows(_ name: String) -> [[String]] { tables.rows(name) }
}
