package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

  private final SearchTokens tokens =
      new SearchTokens(Secrets.settings("a", Map.of("a", Secrets.key(1))));

  @Test
  void aTextHasTheTokensOfEachOfItsParts() {
    assertThat(tokens.of(SearchField.NAME, "Ada Lovelace"))
        .containsAll(tokens.of(SearchField.NAME, "lovel"))
        .containsAll(tokens.of(SearchField.NAME, " A LOV "))
        .doesNotContainAnyElementsOf(tokens.of(SearchField.NAME, "xyz"));
  }

  @Test
  void theSameTextHasOtherTokensInAnotherField() {
    assertThat(tokens.of(SearchField.NAME, "ada"))
        .isNotEqualTo(tokens.of(SearchField.EMAIL, "ada"));
  }

  /** All stored tokens contain these words. */
  @Test
  void theWordsOfTheFieldsNeverChange() {
    assertThat(SearchField.values())
        .extracting(SearchField::word)
        .containsExactly("name", "email", "phoneNumber", "registrationNumber");
  }

  @Test
  void aShortTextHasNoTokens() {
    assertThat(tokens.of(SearchField.NAME, " ad ")).isEmpty();
    assertThat(tokens.of(SearchField.NAME, "")).isEmpty();
    assertThat(SearchTokens.length(" ad ")).isEqualTo(2);
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertThat(tokens.of(SearchField.NAME, "😀😀")).isEmpty();
    assertThat(tokens.of(SearchField.NAME, "😀😀😀")).hasSize(1);
  }
}
