/// The labels of catalogues in English, German, French, Spanish, Portuguese, Italian, Dutch and Chinese.
enum PageLabels {
  /// Labels parted by bars; case and accents don't count.
  static let all: [(PageField, String)] = [
    (
      .title,
      "Title|Article title|Document title|Titel|Haupttitel|Titre|Título|Titulo|Titolo|Título del artículo|题名|标题|篇名|題名"
    ),
    (
      .author,
      """
      Author|Authors|Author(s)|By|Creator|Creators|Main author|Contributor|Contributors|Main authors|Autor|Autoren|\
      Autor/in|AutorInnen|Verfasser|Verfasser/in|VerfasserIn|Hauptverfasser|HauptverfasserIn|Weitere Verfasser|\
      Beteiligte|Auteur|Auteurs|Auteur principal|Autres auteurs|Autores|Autor principal|Otros autores|Outros autores|\
      Autore|Autori|Autore principale|Auteur(s)|Hoofdauteur|作者|著者
      """
    ),
    (
      .source,
      """
      Source|Published in|Is part of|In|Citation|Veröffentlicht in|Erschienen in|Enthalten in|Quelle|Publié dans|Dans|\
      Publicado en|Publicado em|En|Em|Fuente|Fonte|Pubblicato in|Gepubliceerd in|Bron|来源|出处|刊名来源
      """
    ),
    (
      .journal,
      """
      Journal|Journal title|Publication title|Publication name|Zeitschrift|Zeitschriftentitel|Revue|Titre de la revue|\
      Revista|Rivista|Tijdschrift|期刊|刊名|来源期刊|期刊名称
      """
    ),
    (
      .year,
      """
      Year|Publication year|Year of publication|Publication date|Date|Date of publication|Published|Publication Date|\
      Jahr|Erscheinungsjahr|Veröffentlichungsdatum|Erscheinungsdatum|Année|Année de publication|Date de publication|Año|\
      Año de publicación|Fecha de publicación|Fecha|Ano|Ano de publicação|Data de publicação|Anno|\
      Anno di pubblicazione|Data di pubblicazione|Jaar|Jaar van uitgave|Publicatiedatum|年份|出版年|年|出版日期|发表时间
      """
    ),
    (
      .abstract,
      """
      Abstract|Abstracts|Summary|Description|Abstract/Description|Zusammenfassung|Kurzfassung|Inhaltsangabe|Résumé|\
      Resumen|Resumo|Sommario|Riassunto|Samenvatting|摘要|文摘|内容摘要
      """
    ),
    (.language, "Language|Languages|Language of publication|Sprache|Langue|Idioma|Língua|Lingua|Taal|语种|语言|文种"),
    (.doi, "DOI|Digital object identifier|DOI-Link|DOI Link|数字对象标识符"),
    (.issn, "ISSN|ISSNs|E-ISSN|EISSN|ISSN (print)|ISSN (online)|Print ISSN|Online ISSN|国际标准刊号"),
    (.isbn, "ISBN|E-ISBN"),
    (.volume, "Volume|Vol|Band|Jahrgang|Volumen|Tome|Deel|Jaargang|卷|卷号"),
    (.issue, "Issue|No|Number|Issue number|Heft|Heftnummer|Nummer|Numéro|Número|Numero|Fascicolo|Aflevering|期|期号"),
    (
      .pages,
      "Pages|Page|Page range|Pagination|Start page|Seiten|Seite|Seitenangabe|Páginas|Pagine|Paginas|Pagina's|页码|页|起止页"
    ),
    (
      .publisher,
      "Publisher|Publisher information|Published by|Verlag|Éditeur|Maison d'édition|Editorial|Editora|"
        + "Editore|Uitgever|出版者|出版社"
    ),
    (
      .accession,
      "Accession number|Accession no|Unique identifier|Zugangsnummer|Numéro d'accès|Número de acceso|Número de acesso|"
        + "登录号|入藏号"
    ),
    (.pmid, "PMID|PubMed ID|PubMed-ID"), (.pmcid, "PMCID|PMC ID|PubMed Central ID"),
    (.database, "Database|Datenbank|Base de données|Base de datos|Base de dados|Banca dati|Databank|数据库"),
    (
      .keywords,
      """
      Keywords|Keyword|Author keywords|Author-supplied keywords|Index terms|Subject|Subjects|Subject terms|Subject headings|Topics|Schlagworte|Schlagwörter|\
      Stichwörter|Thema|Themen|Sujet|Sujets|Mots-clés|Mots clés|Materia|Materias|Palabras clave|Assunto|Assuntos|\
      Palavras-chave|Soggetti|Parole chiave|Onderwerp|Onderwerpen|Trefwoorden|关键词|主题词|关键字
      """
    ),
    (
      .type,
      "Publication type|Document type|Format|Type of document|Dokumenttyp|Medienart|Type de document|Tipo de documento|"
        + "Formato|Tipo di documento|Documenttype|文献类型"
    ),
    (
      .address,
      "Full text|Full-text|Online access|URL|Link|Permalink|Online-Zugang|Volltext|Accès en ligne|Acceso en línea|"
        + "Acesso em linha|Accesso online|Online toegang|全文链接"
    ),
    (
      .references,
      """
      References|Reference|Reference list|Cited references|Literature cited|Works cited|Bibliography|Literatur|\
      Literaturverzeichnis|Referenzen|Références|Bibliographie|Referencias|Bibliografía|Referências|Bibliografia|\
      Riferimenti|Referenties|Literatuurlijst|参考文献|引用文献
      """
    ),
    (.otherWorks, otherWorks), (.navigation, navigation),
  ]

  private static let otherWorks = """
    Similar publications|Similar articles|Similar items|Similar works|Related articles|Related documents|\
    Related publications|Related items|Recommended articles|Recommendations|Cited by|Cited by articles|Citing articles|\
    More like this|People also read|You may also like|Ähnliche Einträge|Ähnliche Artikel|Ähnliche Publikationen|\
    Weitere Vorschläge|Documents similaires|Articles similaires|Ejemplares similares|Artículos similares|\
    Documentos relacionados|Registros relacionados|Itens similares|Documenti analoghi|Articoli simili|\
    Gelijkaardige items|Vergelijkbare artikelen|相似文献|相关文献|引证文献|同被引文献
    """

  private static let navigation = """
    Details|Detail|Bibliographic details|Full record|Record details|Description tab|Beschreibung|Saved in|\
    Gespeichert in|Bibliographische Detailangaben|Ausführliche Beschreibung|Tags|Publication analysis|Top keywords|\
    Affiliations|Affiliation|Author information|Author affiliations|Comments|Reviews|Table of contents|Metrics|\
    Citations|Figures|Actions|Share|Cite|Save|Download|Email|Export|Print|Contact|Help|Login|Sign in|Home|Search|\
    Conflict of interest statement|Publication types|Grant support|LinkOut - more resources|Supplementary concepts|\
    Enregistré dans|Détails bibliographiques|Description complète|Guardado en|Detalles Bibliográficos|Descripción|\
    Salvato in|Dettagli bibliografici|Descrizione|Bewaard in|Bibliografische gegevens|Omschrijving|Na minha lista|\
    Detalhes bibliográficos|Descrição|Top|Menu|Feedback|Imprint|Impressum|Datenschutz|Holdings|Exemplare|Bestand|\
    Staff view|Internformat|导出|收藏|分享|Altmetric|Copyright|Version history|Notes|Terms of use|Privacy policy
    """
}
