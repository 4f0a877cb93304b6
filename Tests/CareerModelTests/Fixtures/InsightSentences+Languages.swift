/// The same in German, French and Spanish.
extension InsightSentences {
  static let foreignHardConversations = [
    "Streit zwischen Backend und QA geschlichtet",
    "Mit Tobias über seine schwache Leistung gesprochen, klare Ziele bis März",
    "Zwei Senioren redeten nicht mehr miteinander, beide an einen Tisch geholt",
    "Teamkonflikt um die Bereitschaft gelöst",
    "Jana klar gesagt, dass sie dieses Jahr nicht befördert wird",
    "Recadré Paul après ses remarques en revue",
    "Mis fin à la période d’essai de Marc",
    "Dit franchement à Hugo que son travail n’est pas au niveau attendu",
    "Tranché le débat REST/GraphQL après deux semaines de blocage",
    "Mediación entre backend y producto por las prioridades",
    "Despedimos a Jorge después de dos planes de mejora",
    "Conversación incómoda con Lucía por su tono en las revisiones",
    "Zanjado el debate sobre el monorepo",
  ]

  static let noForeignHardConversations = [
    "Gespräch mit Jan über seine Leistung verschoben",
    "Konfliktgespräch mit Lea nicht geführt",
    "Unangenehmes Gespräch mit Ralf, wieder vertagt",
    "Versionskonflikt bei den Abhängigkeiten gelöst",
    "Mergekonflikt im Hauptzweig behoben",
    "Leistungstest der Suche, p95 unter 200 ms",
    "Entretien difficile avec Paul reporté à la semaine prochaine",
    "Pas de conflit cette semaine",
    "Conflit de fusion dans la branche de livraison",
    "Ningún conflicto este mes",
    "Conversación difícil con Pablo aplazada otra vez",
    "Mejorado el rendimiento de la consulta de pedidos",
  ]

  static let foreignBusinessTerms = [
    "Dem CFO erklärt, was eine Stunde Ausfall an Umsatz kostet",
    "Technische Schulden für den Vorstand in Euro beziffert",
    "Ausfallkosten pro Stunde für die Geschäftsführung ausgerechnet",
    "Margen der Produkte mit dem Vertrieb durchgegangen",
    "Présenté au DAF le chiffre d’affaires perdu à cause de la lenteur",
    "Chiffré le coût d’une heure d’indisponibilité",
    "Défendu le budget outillage 2027",
    "Presupuesto de herramientas aprobado para 2027",
    "Mostré al comité los ingresos que perdemos por la lentitud",
    "Enseñé a ventas cuántos clientes perdemos en el registro",
  ]

  static let noForeignBusinessTerms = [
    "Kostenlose Testlizenz eingerichtet",
    "Budget noch nicht besprochen",
    "Preisfunktion im Warenkorb korrigiert",
    "Budget d’erreur du service dépassé",
    "Aucun budget pour les outils cette année",
    "Inversión de dependencias en el módulo de pagos",
    "Presupuesto aplazado a enero",
    "Sin costes que contar",
  ]

  static let foreignReturns = [
    "Spart uns 80 k€ pro Jahr an Lizenzen",
    "Cloudkosten um ein Drittel gesenkt",
    "Migration hat sich nach neun Monaten amortisiert",
    "Neuer Build spart jedem Entwickler zwei Stunden pro Woche",
    "Lizenzen gekündigt => 30.000 € im Jahr gespart",
    "Facture cloud réduite de 30 %",
    "Économisé 40 k€ par an en coupant les machines la nuit",
    "La migration est rentabilisée en huit mois",
    "Gagné une demi-journée par sprint grâce aux nouveaux tests",
    "Ahorramos 80 k€ al año apagando máquinas",
    "Factura de la nube reducida en un tercio",
    "La migración se paga sola en ocho meses",
    "La automatización libera tres días al mes al equipo de soporte",
  ]

  static let noForeignReturns = [
    "Rückgabewert der Steuerfunktion korrigiert",
    "Niemand hat den ROI berechnet",
    "ROI der Migration nicht gerechnet",
    "Calcul du ROI reporté à janvier",
    "Sans business case",
    "Valor de retorno corregido en el cálculo de impuestos",
    "Nadie ha calculado el ROI",
    "Guardados 300 registros",
  ]

  static let foreignNegotiations = [
    "Mit dem Hoster 12 % Rabatt und kürzere Laufzeit ausgehandelt",
    "Termin mit unserem größten Kunden, SLA neu vereinbart",
    "Lizenzverhandlung mit Oracle, zweite Runde",
    "Angebote von drei Dienstleistern eingeholt und verglichen",
    "Négocié 15 % de remise avec l’hébergeur",
    "Point avec le fournisseur sur les pénalités de retard",
    "Répondu à l’appel d’offres de la ville",
    "Negocié con el proveedor un 10 % menos",
    "Conseguí que Datadog nos diera tres meses gratis",
    "El proveedor aceptó bajar el precio",
  ]

  static let noForeignNegotiations = [
    "Verhandlung mit AWS auf Januar verschoben",
    "Vertragstests für die Bestell-API ergänzt",
    "Rabattcode im Checkout repariert",
    "Aucun échange avec le fournisseur ce mois-ci",
    "Négociation TLS corrigée sur la passerelle",
    "Tests de contrat entre commandes et stock",
    "No negociamos nada con el proveedor",
    "Reunión con el proveedor cancelada",
    "Contrato de API publicado para pagos",
  ]

  static let foreignMentors = [
    "Mittagessen mit meiner Mentorin, sie rät mir zur Bewerbung",
    "Mein früherer Chef hat mir bei der Reorganisation geraten",
    "Karin aus dem Vorstand hat sich für mich eingesetzt",
    "Zweite Coaching-Sitzung, Thema Delegieren",
    "Café avec mon ancienne directrice, elle m’a conseillé de déléguer plus",
    "Mon mentor m’a poussé à candidater",
    "Le CTO m’a recommandé pour le programme",
    "Mi exjefe me aconsejó sobre la reorganización",
    "Comida con mi mentora, me recomendó soltar el código",
    "La directora habló bien de mí en el comité de promociones",
  ]

  static let noForeignMentors = [
    "Mentoring für zwei Werkstudenten gestartet",
    "Kein Treffen mit meinem Mentor diesen Monat",
    "Mentorat de deux alternants",
    "Pas vu mon mentor depuis mars",
    "Mentoría a los becarios",
    "Nunca he hablado con mi mentor",
    "Hice de mentor en el hackathon",
  ]
}
