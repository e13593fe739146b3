/// A PubMed XML file around some articles.
func pubmedSet(_ articles: String...) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://example.org/pubmed.dtd">
  <PubmedArticleSet>
  \(articles.joined(separator: "\n"))
  </PubmedArticleSet>

  """
}

/// An article of six lines with a title and, where one is given, an abstract.
func simpleArticle(_ number: Int, title: String, abstract: String = "None.") -> String {
  """
  <PubmedArticle>
  <MedlineCitation><PMID>\(number)</PMID><Article>
  <ArticleTitle>\(title)</ArticleTitle>
  <Abstract><AbstractText>\(abstract)</AbstractText></Abstract>
  </Article></MedlineCitation>
  </PubmedArticle>
  """
}
