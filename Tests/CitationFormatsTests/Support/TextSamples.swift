/// Samples of texts that were made to be read by people.
extension Samples {
  static let proQuestText = """
    ____________________________________________________________

    Report Information from ProQuest

    May 03 2020 10:15

    ____________________________________________________________

    Document 1 of 2

    Café culture in small towns

    Author: Müller, Jörg 1; O'Brien, Mary 2 1 University of Examples 2 Example College

    Publication info: Journal of Examples ; Exampletown Vol. 12, Iss. 3,  (Jul 2019): 205-212.

    https://search.proquest.com/docview/1000000001?accountid=1

    Abstract: The first sentence. The second: a claim.

    Links: https://library.example.org/link?sid=ProQ:&amp;issn=12345678&amp;au=M%C3%BCller&amp;id=doi:10.1000%2Fxyz.101

    Full text: Cafés are many things.
    Title: what a sign said.
    ____________________________________________________________
    A ruler within the text.

    Subject: Coffee; Towns

    Identifier / keyword: café culture, small towns

    Title: Café culture in small towns

    Publication title: Journal of Examples; Exampletown

    Volume: 12

    Issue: 3

    Pages: 205-212

    Publication year: 2019

    Publication date: Jul 2019

    Publisher: Example Press

    Place of publication: Exampletown

    ISSN: 1234-5678

    Source type: Scholarly Journals

    Language of publication: English

    Document type: Journal Article

    ProQuest document ID: 1000000001

    Document URL: https://search.proquest.com/docview/1000000001?accountid=1

    Copyright: Copyright Example Press Jul 2019

    Last updated: 2019-08-01

    Database: Example Index

    ____________________________________________________________

    Document 2 of 2

    系统评价 in practice

    Author: Roe, Bob

    Publication title: Example Times (Online)

    Publication date: Aug 29, 2020

    Source type: Newspapers

    ProQuest document ID: 1000000002

    Database: Example Times

    ____________________________________________________________

    Contact us at: http://www.proquest.com/go/contactsupport

    Copyright of the database: Example Company

    """

  static let pubMedAbstract = """
    1. J Ex Stud. 2019 Jul-Aug;12(3 Suppl 1):205-12. doi: 10.1000/xyz.101. Epub 2019
    Jun 2.

    Rapid mapping of café culture in a title that is too long for one line and is
    continued on the next.

    Müller J(1)(2), van der Berg A(2), Poe C Jr(1); Example Study Group, Ivanov IuA.

    Author information:
    (1)Department of Examples, University of Examples, Exampletown.
    (2)Example College.

    Comment in
        J Ex Stud. 2019 Oct;12(4):300.

    BACKGROUND: The first sentence.
    METHODS: The second is long enough to be continued as well, as abstracts usually
    are.

    2. Numbered paragraphs occur in abstracts of 2019 too.

    Copyright © 2019 Example Press. All rights reserved.

    DOI: 10.1000/xyz.101
    PMCID: PMC1234567
    PMID: 31234567 [Indexed for MEDLINE]

    Conflict of interest statement: The authors have declared that none exists.


    2. Rev Ejemplo. 2020;5:e12.

    [The second].

    [Article in Spanish]

    Иванов И.

    PMID: 31234568


    3. In: Example Books [Internet]. Exampletown (EX): Example Press; 2021 Jan.

    The third.

    Smith JA(1).

    Author information:
    (1)Example Hospital.

    This chapter tells what an example is.

    PMID: 31234569

    """

  static let cataloguePage = """
    Back to results

    Rapid mapping of café culture: an example.

    Authors :
    Müller J
    O'Brien M
    Source :
    Example studies [Ex Stud] 2019 Jul; Vol. 12 (3), pp. 205-12.

    Abstract

    Objective: To map cafés in small towns.<br />Results: Cafés were found in most of the towns that had one, and in none of the others.

    Details

    Language :
    English
    ISSN :
    1234-5678
    DOI :
    10.1000/xyz.101

    References

    1. Doe A. On examples. Exampletown: Example Press; 2004.
    1. Roe B, Poe C. An example. J Ex. 2006;32:443–450. doi: 10.1000/xyz.7.

    Similar articles

    Abstract: Another work, which is not this one.

    """
}
