import CitationFormats

/// One small valid file in each format, with several records and text outside ASCII.
enum Samples {
  static func text(_ format: CitationFormat) -> String { all[format] ?? "" }

  /// The formats that have a sample.
  static var formats: [CitationFormat] { CitationFormat.all.filter { all[$0] != nil } }

  private static let all: [CitationFormat: String] = [
    .ris: ris, .medline: medline, .pubmedXML: pubmedXML, .csv: csv, .jsonLines: jsonLines,
    .wosTagged: wosTagged, .ovidTagged: ovidTagged, .ovidReprint: ovidReprint, .refWorksTagged: refWorks, .enw: enw,
    .bibtex: bibtex, .biblatex: biblatex, .endNoteXML: endNoteXML, .ebscoXML: ebscoXML, .ictrpXML: ictrpXML,
    .crossrefXML: crossrefXML, .cslJSON: cslJSON, .crossrefJSON: crossrefJSON, .openAlexJSON: openAlexJSON,
    .clinicalTrialsJSON: clinicalTrialsJSON,
    .proQuestText: proQuestText, .pubMedAbstract: pubMedAbstract, .cataloguePage: cataloguePage,
  ]

  static let ris = """
    1.\u{20}
    TY  - JOUR
    ID  - 101
    T1  - Rapid mapping of café culture
    A1  - Müller, Jörg
    A1  - O'Brien, Mary
    Y1  - 2019//
    JF  - Journal of Examples
    VL  - 12
    IS  - 3
    SP  - 205
    EP  - 212
    N2  - The first sentence.
    The second stands on a line of its own.
    KW  - mapping
    KW  - café
    DO  - 10.1000/xyz.101
    ER  -\u{20}

    Link to the Ovid Full Text or citation: http://ovidsp.ovid.com/ovidweb.cgi?T=JS&D=emed20

    2.\u{20}
    TY  - CHAP
    TI  - 系统评价 in practice
    AU  - World Health Organization
    T2  - A book of examples
    PY  - 2001
    U1  - kept as it is
    ER  -\u{20}

    3.\u{20}
    TY  - JOUR
    TI  - The third
    AU  - Иванов, Иван
    DA  - 2020/05/03/
    ER  -\u{20}

    """

  static let medline = """
    PMID- 31234567
    OWN - NLM
    VI  - 12
    DP  - 2019 Jul-Aug
    TI  - Rapid mapping of café culture in a title that is too long for one line and is
          continued on the next.
    PG  - 205-12
    LID - 10.1000/xyz.101 [doi]
    AB  - The first sentence. The second sentence is long enough to be continued as well,
          as abstracts are.
    FAU - Müller, Jörg
    AU  - Müller J
    CN  - Example Study Group
    LA  - eng
    PT  - Journal Article
    JT  - Journal of Examples
    MH  - Humans
    MH  - *Review Literature as Topic
    SO  - J Ex. 2019;12:205-12.

    PMID- 31234568
    TI  - The second
    FAU - Иванов, Иван
    DP  - 2020
    SO  - J Ex. 2020.

    PMID- 31234569
    TI  - The third
    AU  - Smith JA
    SO  - J Ex. 2021.

    """

  static let pubmedXML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://example.org/pubmed.dtd">
    <PubmedArticleSet>
    <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">31234567</PMID>
    <Article><Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>12</Volume><PubDate><Year>2019</Year></PubDate>
    </JournalIssue><Title>Journal of Examples</Title></Journal>
    <ArticleTitle>Rapid <i>mapping</i> of café culture &amp; more</ArticleTitle>
    <Abstract><AbstractText Label="METHODS">Some.</AbstractText></Abstract>
    <AuthorList><Author><LastName>Müller</LastName><ForeName>Jörg</ForeName></Author></AuthorList>
    </Article></MedlineCitation></PubmedArticle>
    <PubmedArticle><MedlineCitation><PMID>31234568</PMID><Article><ArticleTitle>The second</ArticleTitle></Article>
    </MedlineCitation></PubmedArticle>
    </PubmedArticleSet>
    """

  static let csv = #"""
    id,title,authors,year,journal,doi,abstract
    1,"Rapid mapping, a ""quick"" start","Müller, Jörg; O'Brien, Mary",2019,Journal of Examples,10.1000/xyz.101,"Line one.
    Line two."
    2,系统评价 in practice,World Health Organization,2001,,,
    3,The third,"Иванов, Иван",2020,J Ex,,"Short, but with a comma."

    """#

  static let jsonLines = #"""
    {"id":"1","title":"Rapid mapping of \"café\" culture","authors":["Müller, Jörg","O'Brien, Mary"],"year":"2019"}
    {"title":"\u7cfb\u7edf in practice","year":2001,"extra":{"U1":["kept","as it is"]},"flag":true}
    {"title":"The third","doi":"10.1000/xyz.103","keywords":["a","b"],"cites":12}

    """#
}
