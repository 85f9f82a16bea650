package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

  private final SearchTokens tokens =
      new SearchTokens(Secrets.settings("a", Map.of("a", Secrets.key(1))));

  @Test
  void aTextHasTheTokensOfEachOfItsParts() {
    assertThat(tokens.of("name", "Ada Lovelace"))
        .containsAll(tokens.of("name", "lovel"))
        .containsAll(tokens.of("name", " A LOV "))
        .doesNotContainAnyElementsOf(tokens.of("name", "xyz"));
  }

  @Test
  void fieldsAreKeptApart() {
    assertThat(tokens.of("name", "ada")).isNotEqualTo(tokens.of("email", "ada"));
  }

  @Test
  void aShortTextHasNone() {
    assertThat(tokens.of("name", " ad ")).isEmpty();
    assertThat(tokens.of("name", "")).isEmpty();
    assertThat(SearchTokens.length(" ad ")).isEqualTo(2);
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertThat(tokens.of("name", "😀😀")).isEmpty();
    assertThat(tokens.of("name", "😀😀😀")).hasSize(1);
  }
}
