// Reference facts of invented people, parties and offices.
#pragma once

#include "schema/facts/facts.hh"

namespace kamervragen::test {

inline constexpr facts::FactTexts made_fact_texts{
    .kabinetten =
        "# invented\n"
        "kabinet\tvan\ttot\tbron\n"
        "Zwaluw I\t2020-01-01\t2022-12-31\tmade\n"
        "Zwaluw II\t2023-01-01\t\tmade\n",
    .kabinetspartijen =
        "kabinet\tpartij\trol\tvan\ttot\tbron\n"
        "Zwaluw II\tPvdK\tcoalitie\t2023-01-01\t\tmade\n"
        "Zwaluw II\tLijst Reiger\tcoalitie\t2023-01-01\t2023-06-30\tmade\n"
        "Zwaluw II\tGedoogpartij\tgedoog\t2023-01-01\t\tmade\n",
    .ministeries =
        "lijn\tnaam\tafkorting\tportefeuille\tvan\ttot\tbron\n"
        "Bruggen en Veren\tVeren en Dijken\tVenD\t\t2000-01-01\t2022-12-31\tmade\n"
        "Bruggen en Veren\tBruggen en Veren\tBenV\t\t2023-01-01\t\tmade\n"
        "Bruggen en Veren\tPonten\t\tPonten\t2020-01-01\t\tmade\n"
        "Vuurtorens\tVuurtorens\tVT\t\t2000-01-01\t\tmade\n"
        "Zeevaart\tZeevaart\tVT\t\t1990-01-01\t1999-12-31\tmade\n",
    .fracties =
        "fractie\taliassen\tvan\ttot\topvolgers\tbron\n"
        "PvdK\tPartij van de Kraanvogel;PK\t2000-01-01\t\t\tmade\n"
        "Lijst Reiger\tLR\t2000-01-01\t\t\tmade\n"
        "Gedoogpartij\t\t2000-01-01\t\t\tmade\n"
        "Uilenbond\tUB\t2000-01-01\t\t\tmade\n",
    .leden =
        "persoon\tvoorletters\tachternaam\tfractie\tvan\ttot\tkamer\tbron\n"
        "Anna Kraanvogel\tA.B.\tKraanvogel\tPvdK\t2020-01-01\t\ttweede\tmade\n"
        "Bram Kraanvogel\tB.\tKraanvogel\tUilenbond\t2020-01-01\t2023-12-31\ttweede\tmade\n"
        "Cor Kraanvogel\tC.\tKraanvogel\tPvdK\t2020-01-01\t\teerste\tmade\n"
        "Dirk van der Meeuw\tD.E.\tVan der Meeuw\tLijst Reiger\t2020-01-01\t2023-03-31\ttweede\tmade\n"
        "Dirk van der Meeuw\tD.E.\tVan der Meeuw\tUilenbond\t2023-04-01\t\ttweede\tmade\n"
        "Evi van der Meeuw\tE.\tVan der Meeuw\tUilenbond\t2020-01-01\t\ttweede\tmade\n"
        "Fenna Ganzeveer-van de Plas\tF.\tGanzeveer-van de Plas\tPvdK\t2020-01-01\t\ttweede\tmade\n"
        "Guus Spreeuw (G.)\tG.\tSpreeuw\tPvdK\t2020-01-01\t\ttweede\tmade\n"
        "Guus Spreeuw (G.H.)\tG.H.\tSpreeuw\tPvdK\t2020-01-01\t\ttweede\tmade\n"
        "Hilde Zeearend\tH.\tZeearend\tPvdK\t2020-01-01\t2022-12-31\ttweede\tmade\n"
        "Ina Mus\t\tMus\tPvdK\t2020-01-01\t\ttweede\tmade\n"
        "Jo Mus\tJ.\tMus\t\t2020-01-01\t\ttweede\tmade\n"
        "Kim Yıldız\tK.\tYıldız\tPvdK\t2020-01-01\t\ttweede\tmade\n",
    .bewindspersonen =
        "persoon\tvoorletters\tachternaam\tpartij\tambt\tministerie\tfunctie\tvan\ttot\tbron\n"
        "Hilde Zeearend\tH.\tZeearend\tPvdK\tminister\tBruggen en Veren\tMinister van Bruggen en "
        "Veren\t2023-01-01\t2023-05-31\tmade\n"
        "Hilde Zeearend\tH.\tZeearend\tPvdK\tminister\tVuurtorens\tMinister van Vuurtorens\t2023-06-01\t\tmade\n"
        "Lex Zeearend\tL.\tZeearend\tLijst Reiger\tstaatssecretaris\tVuurtorens\tStaatssecretaris van "
        "Vuurtorens\t2023-01-01\t\tmade\n"
        "Mo Ooievaar\tM.\tOoievaar\tLijst Reiger\tminister\tPonten\tMinister voor Ponten\t2023-01-01\t\tmade\n"
        "Nel Ekster\tN.\tEkster\tPvdK\tminister\tBruggen en Veren\tMinister van Bruggen en Veren\t2023-06-01\t\tmade\n"
        "Otto Specht\tO.\tSpecht\tPvdK\tstaatssecretaris\tBruggen en Veren\tStaatssecretaris van Bruggen en "
        "Veren\t2023-01-01\t\tmade\n",
    .media =
        "host\tnamen\tplaats\tbron\n"
        "kraai.example\tDe Dagelijkse Kraai;Dagelijkse Kraai\t\tmade\n"
        "nest.example\tNest\tvooraan\tmade\n",
    .afkortingen =
        "soort\tnamen\tnoot\tbron\n"
        "ministerie\tBenV;VenD;BruVe\t\tmade\n"
        "organisatie\tRVP;Rijksdienst voor Ponten\t\tmade\n"
        "organisatie\tRijksdienst voor Ponten en Veren;RPV\t\tmade\n",
    .verwant = "woorden\tnoot\tbron\nbrug;pont\t\tmade\n",
    .perioden = "periode\tvan\ttot\tbron\n2021-2023\t2021-03-31\t2023-12-05\tmade\n2023-\t2023-12-06\t\tmade\n",
    .zetels = "fractie\tvan\ttot\tzetels\tbron\nPvdK\t2021-03-31\t\t3\tmade\n",
    .standaardzinnen = "woorden\tbereik\taantal\tbron\nvindt u\tbegin\t9\tmade\n",
};

inline const facts::Facts& made_facts() {
  static const facts::Facts made(read_facts(made_fact_texts).rows);
  return made;
}

}  // namespace kamervragen::test
