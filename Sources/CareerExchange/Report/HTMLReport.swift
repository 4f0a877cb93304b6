import CCareerData
import CareerModel
import CareerPages

/// `cairn export html`: a career as one self-contained page, without scripts or external resources.
/// It follows the reader's light or dark mode and fits a wide screen, a phone and paper.
///
/// Figures cover the whole record. Entries are the requested ones up to a limit, so that a page of
/// twenty years still opens at once.
struct HTMLReport {
  let subject: PictureSubject
  /// The same facts as in a promotion packet.
  let packet: Packet

  init(_ request: ExportRequest, _ career: Career) {
    subject = PictureSubject(career, query: request.query)
    packet = Packet(CareerFacts(request, career, reading: subject.reading))
  }

  var career: Career { subject.career }
  var reading: CareerReading { subject.reading }
  var framework: Framework { subject.framework }
  var today: CalendarDay { subject.today }

  /// The limits on listed items; the rest is only counted.
  enum Most {
    static let (milestonesAYear, years) = (6, 30)
    static let (evidenceASkill, goals) = (6, 20)
  }

  /// A part of the page: its name in links, its heading and its content.
  struct Part {
    var name: String
    var title: String
    var body: Markup
  }

  var text: String {
    var told = packet.told
    let chosen = milestones(&told)
    let parts = [criteria, stories, timeline, chosen, evidence(&told), feedback, goals, activity]
      .compactMap(\.self)
    return Self.page(
      "\(subject.who): career report, \(today.mediumText)", head: head, parts, foot: foot)
  }

  /// Returns a page in the style of the report, with links to its parts.
  static func page(_ title: String, head: Markup, _ parts: [Part], foot: Markup) -> String {
    let page = tag("html", ["lang": "en"]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        tag("meta", ["name": "generator", "content": "Cairn"])
        tag("title") { title }
        Markup.style(ReportStyle.rules)
      }
      tag("body") {
        tag("a", ["class": "skip", "href": "#content"]) { "Skip to content" }
        head
        tag("nav", ["aria-label": "Sections"]) {
          tag("ul") {
            for part in parts { tag("li") { tag("a", ["href": "#\(part.name)"]) { part.title } } }
          }
        }
        tag("main", ["id": "content"]) {
          for part in parts {
            tag("section", ["aria-labelledby": part.name]) {
              tag("h2", ["id": part.name]) { part.title }
              part.body
            }
          }
        }
        foot
      }
    }
    return "<!DOCTYPE html>\n" + page.source
  }

  // MARK: - Above and below

  private var head: Markup {
    tag("header") {
      tag("h1", ["dir": "auto"]) { subject.who }
      tag("p", ["class": "lead"]) {
        standing
        if let scope = career.profile.scope?.nonBlank { " \(scope)" }
      }
      if !packet.first.figures.isEmpty {
        tag("ul", ["class": "figures"]) {
          for (figure, entry) in packet.first.figures {
            tag("li", ["dir": "auto"]) {
              tag("strong") { figure.text }
              sentence(entry)
            }
          }
        }
      }
      if !packet.first.results.isEmpty {
        tag("ul", ["class": "results"]) {
          for entry in packet.first.results { tag("li", ["dir": "auto"]) { sentence(entry) } }
        }
      }
      if let quote = packet.first.quote { voice(quote) }
      path
    }
  }

  private var standing: String {
    let present = career.profile.tenure(on: today).map { tenure in
      "\(framework.title(of: tenure.stage)) since \(tenure.from.month.title)"
    }
    let aim = career.profile.aim.map { aim in
      "target: \(framework.title(of: aim.stage).lowercased())"
        + (aim.by.map { " by \($0.month.title)" } ?? "")
    }
    let words = [present, aim].compactMap(\.self).joined(separator: "; ")
    return words.isEmpty
      ? "No stage or target set." : words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  @MarkupBuilder
  private var path: Markup {
    let profile = career.profile
    let held = profile.stages.filter { $0.from <= today }
    let ahead = profile.aim.flatMap { aim in
      aim.stage == profile.tenure(on: today)?.stage ? nil : aim
    }
    if !held.isEmpty || ahead != nil {
      tag("ol", ["class": "path", "aria-label": "Career path"]) {
        for tenure in held {
          let isNow = profile.tenure(on: today) == tenure
          tag("li", ["class": isNow ? "now" : nil as String?]) {
            framework.title(of: tenure.stage)
            tag("span", ["class": "when"]) { span(of: tenure, isNow: isNow) }
          }
        }
        if let ahead {
          tag("li", ["class": "ahead"]) {
            framework.title(of: ahead.stage)
            tag("span", ["class": "when"]) {
              ahead.by.map { "target, by \($0.month.shortTitle)" } ?? "target, no date"
            }
          }
        }
      }
    }
  }

  private func span(of tenure: StageTenure, isNow: Bool) -> String {
    if isNow { return "since \(tenure.from.month.shortTitle)" }
    let end = min(career.profile.end(of: tenure) ?? today, today)
    return "\(tenure.from.month.shortTitle) to \(end.month.shortTitle)"
  }

  private var foot: Markup {
    let shown = subject.record.journal.count
    let all = career.journal.count
    let (oldest, newest) = (career.journal[all - 1]?.day, career.journal[0]?.day)
    let from = oldest.map { ", \($0.mediumText) to \((newest ?? $0).mediumText)" }
    return tag("footer") {
      tag("p", ["class": "small faint"]) {
        "Made with Cairn on \(today.longText) from "
        Wording.entries(all)
        (from ?? "") + ". Framework: “\(framework.title)”. "
        if shown < all {
          "Only \(shown) of them are in this report; levels and readiness use all of them. "
        }
        "A level needs several examples, spread over the last \(framework.rule.windowMonths) "
        "months. Work that was not logged is not included."
      }
    }
  }
}

/// The style of the report, in the colours of the pictures: data/report/report.css, which has the
/// screens and phones first, then print (A4, black on white, link addresses in full).
enum ReportStyle {
  static let rules =
    PicturePalette.variables
    + EmbeddedFile.text(cairn_report_style).replacing("{{fonts}}", with: PictureStyle.fonts)
    .replacing("{{pictures}}\n", with: PictureStyle.rules)
}
