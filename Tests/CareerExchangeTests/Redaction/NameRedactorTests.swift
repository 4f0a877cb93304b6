import CareerModel
import Testing

@testable import CareerExchange

struct NameRedactorTests {
  private let names: NameRedactor = {
    var names = NameRedactor()
    names.hide("Sam", as: "Person A")
    names.hide("Kim Zoë", as: "Person B")
    names.hidePart("Kim", as: "Person B", least: 2)
    names.hidePart("Will", as: "Person C", least: 2)
    names.hide("search engine", as: "Project 1")
    names.hide("search", as: "Project 2")
    names.hide("C++", as: "Project 3")
    names.hide("搜索", as: "Project 4")
    return names
  }()

  @Test(arguments: [
    ("Walked Sam through it", "Walked Person A through it"),
    ("SAM's idea, sam’s", "Person A's idea, Person A’s"),
    ("@Sam (sam)", "@Person A (Person A)"), ("Same, Samuel and balsam", "Same, Samuel and balsam"),
    ("sam_notes-sam.md", "Person A_notes-Person A.md"), ("Kim  zoë", "Person B"),
    ("kim-zoe\u{308}", "Person B"),
    ("Kim said", "Person B said"), ("kim said", "Person B said"),
    ("I will ask Will", "I will ask Person C"),
    ("the Search-Engine and search_engine", "the Project 1 and Project 1"),
    ("Search and rescue, research", "Project 2 and rescue, research"),
    ("Search\u{A0}engine", "Project 1"), ("from C++ to c++17", "from Project 3 to Project 317"),
    ("搜索 ok", "Project 4 ok"), ("S\u{200B}am", "Person A"), ("", ""), ("nobody", "nobody"),
    ("Sam", "Person A"), ("SamSam Sam", "SamSam Person A"),
    ("the Ｓａｍ, 𝐒𝐚𝐦 and Ⓢⓐⓜ!", "the Person A, Person A and Person A!"),
    ("Sa\u{301}m\u{323} x", "Person A x"), ("S\u{34F}a\u{115F}m\u{34F}’s", "Person A’s"),
    ("ask ᴡɪʟʟ, Ⓦⓘⓛⓛ, will", "ask ᴡɪʟʟ, Person C, will"), ("㈱搜索㈱", "㈱Project 4㈱"),
    ("Sámi, sam\u{308}e, Ｓａｍe", "Sámi, sam\u{308}e, Ｓａｍe"), ("sam🙂SAM", "Person A🙂Person A"),
  ])
  func `names are found whatever their capitals, as whole words`(text: String, hidden: String) {
    #expect(names.hidden(in: text) == hidden)
    #expect(names.occur(in: text.printable) == (hidden != text.printable))
  }
}
