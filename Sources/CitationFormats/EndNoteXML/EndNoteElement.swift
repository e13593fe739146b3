/// The elements of an EndNote record that mean something to a mapping.
enum EndNoteElement: String {
  // Groups of elements
  case contributors, titles, dates, urls
  case otherURLs = "urls-x"
  // Lists of values
  case authors, keywords, periodical
  case altPeriodical = "alt-periodical"
  case pubDates = "pub-dates"
  case relatedURLs = "related-urls"
  case webURLs = "web-urls"
  case pdfURLs = "pdf-urls"
  case textURLs = "text-urls"
  case imageURLs = "image-urls"
  case secondaryAuthors = "secondary-authors"
  case tertiaryAuthors = "tertiary-authors"
  case subsidiaryAuthors = "subsidiary-authors"
  case translatedAuthors = "translated-authors"
  // Single values
  case author, title, year, date, pages, volume, number, abstract, language, isbn, doi, url, refnum, custom2
  case refType = "ref-type"
  case referenceType = "reference-type"
  case secondaryTitle = "secondary-title"
  case remoteDatabaseName = "remote-database-name"
  case accessionNum = "accession-num"
  case accessionNumber = "accession-number"
  case electronicResourceNum = "electronic-resource-num"
  case electronicResourceNumber = "electronic-resource-number"
  case recNumber = "rec-number"
}
