import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct TemplateNamesTests {
  @Test func `docs/template-names.md is what the tables make`() throws {
    let page = try TemplateNamesDocument().markdown
    #expect(!page.contains("| \(TemplateNamesDocument.missing) "), "say what the new names mean")
    try Golden.compare(page, with: "docs/template-names.md")
  }

  /// Asks a thing for each of its names, and what it gives for theirs.
  private func ask(_ thing: TemplateValue, _ names: TemplateNames, path: String) {
    for name in names.names {
      let place = "\(path).\(name.name)"
      switch (name.kind, thing[name.name]) {
      case (_, .nothing?), (.text, .text?), (.markdown, .text?), (.number, .text?), (.flag, .flag?):
        break
      case (.texts, .list(let texts)?):
        #expect(texts.allSatisfy { if case .text = $0 { true } else { false } }, "\(place)")
      case (.list(let names), .list(let things)?):
        for thing in things { ask(thing, names, path: place) }
      case (.thing(let names), let value?): ask(value, names, path: place)
      case (_, let value): Issue.record("\(place) is \(String(describing: value))")
      }
    }
  }

  @Test func `each name gives what its kind says, in everything that has it`() throws {
    let career = try Career.robin(entries: 400, years: 4)
    let brag = CareerFacts(ExportRequest(.brag), career)
    ask(
      TemplateShape<Brag>.brag.value(of: Brag(brag)), TemplateShape<Brag>.brag.names, path: "brag")
    let review = CareerFacts(ExportRequest(.review), career)
    ask(
      TemplateShape<SelfReview>.review.value(of: SelfReview(review)),
      TemplateShape<SelfReview>.review.names, path: "review")
    let packet = CareerFacts(ExportRequest(.packet), career)
    ask(
      TemplateShape<Packet>.packet.value(of: Packet(packet)), TemplateShape<Packet>.packet.names,
      path: "packet")
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `no place has a name twice`(kind: ExportKind) throws {
    var open = [try #require(DocumentTemplate.names(in: kind))]
    while let names = open.popLast() {
      let all = names.names.map(\.name)
      #expect(Set(all).count == all.count, "\(names.title): \(all)")
      for case .list(let inner) in names.names.map(\.kind) { open.append(inner) }
      for case .thing(let inner) in names.names.map(\.kind) { open.append(inner) }
    }
  }
}
