import CareerModel
import CareerTesting
import Mustache
import Testing

@testable import CareerExchange

struct TemplateNamesTests {
  @Test func `docs/template-names.md is what the tables make`() throws {
    try Golden.compare(TemplateNamesDocument().markdown, with: "docs/template-names.md")
  }

  /// Asks a thing for each of its names, and what it gives for theirs.
  private func ask(_ thing: Any?, _ names: TemplateNames, path: String) {
    guard let thing = thing as? TemplateThing else {
      Issue.record("\(path) is no thing")
      return
    }
    for name in names.names {
      let value = thing.child(named: name.name)
      let place = "\(path).\(name.name)"
      if let value = value as? any MustacheCustomRepresentation, value.representation == nil {
        continue
      }
      switch name.kind {
      case .text, .markdown: #expect(value is String, "\(place)")
      case .number: #expect(value is Int, "\(place)")
      case .flag: #expect(value is Bool, "\(place)")
      case .texts: #expect(value is [String], "\(place)")
      case .list(let names):
        let list = value as? [TemplateThing]
        #expect(list != nil, "\(place)")
        for thing in list ?? [] { ask(thing, names, path: place) }
      case .thing(let names): ask(value, names, path: place)
      }
    }
  }

  @Test func `each name gives what its kind says, in everything that has it`() throws {
    let career = try Career.robin(entries: 400, years: 4)
    let brag = CareerFacts(ExportRequest(.brag), career)
    ask(TemplateShape<Brag>.brag.thing(Brag(brag)), TemplateShape<Brag>.brag.names, path: "brag")
    let review = CareerFacts(ExportRequest(.review), career)
    ask(
      TemplateShape<SelfReview>.review.thing(SelfReview(review)),
      TemplateShape<SelfReview>.review.names, path: "review")
    let packet = CareerFacts(ExportRequest(.packet), career)
    ask(
      TemplateShape<Packet>.packet.thing(Packet(packet)), TemplateShape<Packet>.packet.names,
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
