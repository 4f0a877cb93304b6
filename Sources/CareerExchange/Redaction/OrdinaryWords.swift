/// Words that are parts of names but also ordinary words, folded as in `TextFolding`.
enum OrdinaryWords {
  /// Words that are hidden only if they have a capital.
  static let all = Set(
    (givenNames + familyNames + ofProjects).split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words that are never hidden on their own because they reveal nothing.
  static let nothing: Set<String> = [
    "the", "and", "for", "von", "van", "der", "den", "del", "las", "los", "with", "from", "into",
    "dr", "mr", "mrs", "ms", "sir", "prof", "project", "team",
  ]

  private static let givenNames = """
    april art august bill chance chase christian clay dale dawn dean drew earnest faith forest
    frank gene glen grace grant guy hazel heath holly hope hunter iris ivy jack jade jay joy june lane
    lily mark mason max may melody miles nick norm olive page pat patience pearl penny pierce ray reed
    rich rob robin rose ruby rusty sage sandy sky stew sue summer terry victor violet wade will woody
    """

  private static let familyNames = """
    ball bacon baker banks barber bell berry best bird bishop black bond brook brooks brown burns bush
    butler carpenter case church cook cooper cross day example field fields fish fisher ford forward
    fox gates glass golden good gray green grey hall hand hill house hunt key king knight lake law
    little long love major marsh martin mason miller moon park parks parker pool pope porter post
    potter power price read rice rivers sharp shepherd short silver singer small smart smith snow
    spring stern stone strong swift taylor turner walker wall ward waters weaver webb weeks wells west
    north south east white winter wise wolf wood woods woodward worth young
    """

  /// Names that teams give to their work, and the departments they work for.
  private static let ofProjects = """
    access account accounts analytics api apps audit backend billing board build business change
    checkout cleanup client clients cloud code company core customer customers dashboard data database
    deployment design desktop development digital docs documentation engine engineering export
    feature features finance first framework frontend gateway growth guild hiring home import
    infrastructure initiative insights integration internal ledger legal library login management
    marketing metrics migration mobile model monitoring next office onboarding operations order orders
    payment payments people pipeline plan planning platform portal process product production program
    programme public quality redesign refactoring release reliability reporting reports research
    review rewrite roadmap rollout sales search security server service services site store storage
    strategy support system systems testing tests tool tooling tools training upgrade user users
    version website work workflow
    """
}
