import Testing

@testable import CareerExchange

struct AddressesTests {
  @Test(arguments: [
    "https://example.org/x", "www.example.org", "phoenix.corp", "jira.corp.example/PHX-1",
    "wiki.phoenix/start", "host.phoenix:8080", "10.0.0.1", "10.0.0.1:80/x", "10.0.0.0/8",
    "localhost:8080/x", "localhost/x", #"C:\Users\x"#, "c:/users/x", #"\\srv\share"#, #"CORP\sam"#,
    "mailto:a@h", "sam@example.org", "git@host:team/x", "fe80::1", "see:phoenix.corp",
    "a,phoenix.corp",
  ])
  func `an address goes, and what stands around it stays`(address: String) {
    #expect(Addresses.removed(from: "See (\(address)),\n now.") == "See ([address]),\n now.")
  }

  @Test(arguments: [
    "5.1", "1.2.3", "1.2.3.400", "e.g.", "i.e.", "Node.js", "Node.js/Express", "ASP.NET", "3.5x",
    "README.md",
    "README.md/CHANGELOG.md", "main.py:12", "App.swift:3", "and/or", "10:30", "3:10", "10:10:10",
    "2026-10-01", "done.See", "U.S.", "v1.2", "std::vector", "@sam", "%checkout", "a.m./p.m.",
    "localhost", "etc.", "...", "¯\\_(ツ)_/¯", "1.5/2.5", "c:x", "Q3:2025",
  ])
  func `ordinary text stays`(text: String) {
    #expect(Addresses.removed(from: "See \(text) now") == "See \(text) now")
  }
}
