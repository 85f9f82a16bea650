package io.finlego.ingress.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberOrIbanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
        "DE89\u202f3704\u20090044\u20070532\u30000130\t00\r\n",
        "\ufeffDE89\u200b3704\u20600044\u00ad0532\u200e0130 00\u200f"
      })
  void anIbanMayBePasted(String text) {
    assertThat(NumberOrIban.parse(text)).isEqualTo("DE89370400440532013000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u00a0",
        "DE89-3704",
        "DE8937040044053201300\u0660",
        "\u0131BAN",
        "stra\u00dfe",
        "\uff24\uff25\uff18\uff19"
      })
  void anotherTextIsNeitherNumberNorIban(String text) {
    assertThat(NumberOrIban.parse(text)).isNull();
  }
}
