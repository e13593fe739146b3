import Bibliography
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2020", "2020"),
    ("2020/05//", "2020-05"),
    ("2020/05/03/", "2020-05-03"),
    ("2020-05-03", "2020-05-03"),
    ("2020 May 3", "2020-05-03"),
    ("2017 Jul-Aug", "2017-07"),
    ("May 2020", "2020-05"),
    ("2015/october", "2015-10"),
    ("[2020 xx]", "2020"),
    ("20200503", "2020-05-03"),
    ("2004a", "2004"),
    ("3 May 2020", "2020-05-03"),
    ("31.12.2001", "2001-12-31"),
    ("04.05.2001", "2001-05-04"),
    ("31/12/2001", "2001-12-31"),
    ("12/31/2001", "2001-12-31"),
    ("04/05/2001", "2001"),
    ("2015年5月", "2015"),
    ("May 3, 2020", "2020-05-03"),
    ("2000 Spring", "2000"),
    ("1998 Dec-1999 Jan", "1998-12"),
    ("2019 Sept", "2019-09"),
    ("2019///", "2019"),
    (" 2019 ", "2019"),
  ])
  func theShapesThatExportsWriteAreRead(text: String, iso: String) {
    #expect(PublicationDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    "", " ", "0000", "0000/00/00", "n.d.", "in press", "999", "3000", "12345", "May", "12/05", "//", "????", "２０２０",
  ])
  func aTextWithoutAPlausibleYearGivesNoDate(text: String) {
    #expect(PublicationDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2020/00/00", "2020"), ("2020-13-45", "2020"), ("2020-05-00", "2020-05"), ("2020-05-32", "2020-05"),
    ("20201345", "2020"), ("2020-21", "2020"),
  ])
  func anImpossibleMonthOrDayIsLeftOutAndTheYearKept(text: String, iso: String) {
    #expect(PublicationDate(parsing: text)?.iso == iso)
  }

  @Test func aDayWithoutAMonthIsNotKept() {
    let date = PublicationDate(year: 2020, month: nil, day: 3)
    #expect(date?.day == nil)
    #expect(date?.iso == "2020")
  }

  @Test func theFirstAndTheLastPlausibleYearAreKept() {
    #expect(PublicationDate(year: 1000)?.year == 1000)
    #expect(PublicationDate(year: 2999)?.year == 2999)
    #expect(PublicationDate(year: 999) == nil)
    #expect(PublicationDate(year: 3000) == nil)
  }

  @Test func theISOFormReadsBackAsTheSameDate() {
    for month in [nil, 1, 9, 12] as [Int?] {
      for day in [nil, 1, 10, 31] as [Int?] {
        let date = PublicationDate(year: 2021, month: month, day: day)
        #expect(date.flatMap { PublicationDate(parsing: $0.iso) } == date)
      }
    }
  }
}
