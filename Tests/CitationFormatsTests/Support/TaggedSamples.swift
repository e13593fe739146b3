/// Samples of tagged formats and BibTeX.
extension Samples {
  static let wosTagged = """
    FN Clarivate Analytics Web of Science
    VR 1.0
    PT J
    AU Muller, J
       O'Brien, M
    AF Müller, Jörg
       O'Brien, Mary
    TI Rapid mapping of café culture in a title that
       goes on
    SO JOURNAL OF EXAMPLES
    AB The first sentence.
    CR Doe A, 2001, J EX, V1, P2
       Roe B, 2002, J EX, V2, P3
    PY 2019
    VL 12
    BP 205
    EP 212
    DI 10.1000/xyz.101
    UT WOS:000000000000001
    ER

    PT J
    AU Ivanov, I
    TI The second
    PY 2020
    ER

    EF

    """

  static let ovidTagged = """
    <1. >
    VN  - Ovid Technologies
    DB  - Ovid MEDLINE(R)
    UI  - 31234567
    AU  - Müller, Jörg
    AU  - O'Brien, Mary
    TI  - Rapid mapping of café culture.
    SO  - Journal of Examples. 12(3):205-212, 2019 Jul.
    AB  - The first sentence.

      The second.
    LG  - English.
    <2. >
    VN  - Ovid Technologies
    TI  - The second.
    AU  - Иванов, Иван
    SO  - Journal of Examples. 13:1, 2020.

    """

  static let ovidReprint = """
    <1>
    Author
      Müller, Jörg; O'Brien, Mary
    Title
      Rapid mapping of café culture.
    Source
      Journal of Examples. 12(3):205-212, 2019 Jul.
    Abstract
      The first sentence.
    <2>
    Author
      Иванов, Иван
    Title
      The second.
    Source
      Journal of Examples. 13:1, 2020.

    """

  static let refWorks = """
    Refworks Export Tagged Format

    RT Journal Article
    ID 1
    A1 Müller, Jörg;O'Brien, Mary
    T1 Rapid mapping of café culture
    JF Journal of Examples
    YR 2019
    VO 12
    AB The first sentence.
    goes on here

    RT Book, Whole
    ID 2
    A1 Иванов, Иван
    T1 The second
    YR 2020

    """

  static let enw = """
    %0 Journal Article
    %A Müller, Jörg
    %A O'Brien, Mary
    %T Rapid mapping of café culture
    %J Journal of Examples
    %D 2019
    %K one
    two
    %X The first sentence.

    %0 Book
    %A Иванов, Иван
    %T The second
    %D 2020

    """

  static let bibtex = #"""
    @string{jex = {Journal of Examples}}
    @article{muller2019,
      author = {M{\"u}ller, J{\"o}rg and O'Brien, Mary},
      title = {Rapid mapping of {caf\'e} culture},
      journal = jex, year = 2019, month = jul,
      pages = "205--212", doi = {10.1000/xyz.101},
    }
    @incollection{ivanov2020, crossref = {book}, title = {The second}, author = {Иванов, Иван}}
    @book{book, title = {The book}, editor = {Doe, A}, year = {2020}}

    """#

  static let biblatex = #"""
    @online{doe2020, author = {family=Doe, given=Ann}, title = {Peers}, date = {2020-05-03}, url = {https://example.org/~a}}
    @article{roe2021, author = {Roe, B}, title = {The \emph{second}}, journaltitle = {J Ex}, date = {2021}, langid = {ngerman}}

    """#
}
