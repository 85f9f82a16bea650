package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {

  private final SearchTokens tokens =
      new SearchTokens(Secrets.settings("a", Map.of("a", Secrets.key(1))));

  @Test
  void theTokensAreStoredInAscendingOrder() {
    assertThat(SearchTokens.arrayLiteral(Set.of(7, -3, 40, 0))).isEqualTo("{-3,0,7,40}");
  }

  @Test
  void aTextHasTheTokensOfEachOfItsParts() {
    assertThat(tokens.storedTokens(SearchField.NAME, "Ada Lovelace"))
        .containsAll(searched("lovel"))
        .containsAll(searched(" A LOV "))
        .doesNotContainAnyElementsOf(searched("xyz"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "İpek Işık | ipek",
        "İpek Işık | ışık",
        "İpek Işık | ISIK",
        "Straße AG | strasse",
        "STRASSE AG | straße",
        "Łukasz Żak | lukasz zak",
        "Ada Lovelace | Lovelace, Ada",
        "Ada Lovelace | lovelace;ada",
        "Wei Ng | ng",
        "Li Wei | li",
        "李明 | 李明",
        "王李明 | 李明",
        "李明 | 李",
        "明 李 | 李明",
        "太郎 山田 | 山田太郎",
        "이준 | 이준",
        "Sean O’Brien | obrien",
        "Jean‑Luc | jean-luc",
        "Ægir Þór | aegir thor",
        "Söderström | soderstrom",
        "Σίσυφος | ΣΊΣΥΦΟΣ",
        "Мёртвый | мертвый",
        "Müller | MUELLER",
        "Mueller | Müller",
        "Kierkegård | Kierkegaard",
        "Sørås | Soeraas",
        "Goethe | Göthe",
        "Smith Jones | Smith-Jones",
        "Jean-Luc | JeanLuc",
        "O Brien | O'Brien",
        "Ue | ue",
        "مصطفى | مصطفي",
        "فاطمة | فاطمه",
        "کریم | كريم",
        "ヤマダ | やまだ",
      })
  void aNameIsFoundAsPeopleTypeIt(String name, String searched) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      assertThat(tokens.storedTokens(SearchField.NAME, Normalizer.normalize(name, form)))
          .containsAll(searched(searched));
    }
    assertThat(searched(Normalizer.normalize(searched, Normalizer.Form.NFD)))
        .isEqualTo(searched(searched))
        .isNotEmpty();
  }

  @Test
  void aShortWordIsFoundAtTheBeginningOfWordsOnly() {
    assertThat(tokens.storedTokens(SearchField.NAME, "Nguyen Van"))
        .containsAll(searched("ng va n"));
    assertThat(tokens.storedTokens(SearchField.NAME, "Young"))
        .doesNotContainAnyElementsOf(searched("ng"));
  }

  @ParameterizedTest
  @CsvSource({
    "+370 612 34567, +37061234567",
    "(370)612-34567, 37061234567",
    "+37061234567, 612 34567",
    "+37061234567, 4567",
    "+370 612 34567, +370"
  })
  void aPhoneNumberIsFoundByItsDigits(String number, String searched) {
    assertThat(tokens.storedTokens(SearchField.PHONE_NUMBER, number))
        .containsAll(tokens.searchTokens(SearchField.PHONE_NUMBER, searched));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "++", "612 ada"})
  void aTextThatIsNoNumberFindsNoPhone(String text) {
    assertThat(tokens.storedTokens(SearchField.PHONE_NUMBER, "+37061234567"))
        .satisfies(
            stored ->
                assertThat(stored.containsAll(tokens.searchTokens(SearchField.PHONE_NUMBER, text)))
                    .isFalse());
  }

  @Test
  void theSameTextHasOtherTokensInAnotherField() {
    assertThat(tokens.storedTokens(SearchField.NAME, "ada"))
        .doesNotContainAnyElementsOf(tokens.storedTokens(SearchField.EMAIL, "ada"));
  }

  /** All stored tokens contain these words. */
  @Test
  void theWordsOfTheFieldsNeverChange() {
    assertThat(SearchField.values())
        .extracting(SearchField::word)
        .containsExactly("name", "email", "phoneNumber", "registrationNumber");
  }

  @Test
  void blanksAndCommasDoNotCount() {
    assertThat(searched(" , ; ")).isEmpty();
    assertThat(tokens.storedTokens(SearchField.NAME, "")).isEmpty();
    assertThat(SearchTokens.length(" a, d ")).isEqualTo(2);
    assertThat(SearchTokens.length("ue")).isEqualTo(2);
    assertThat(SearchTokens.length("'’ --")).isZero();
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertThat(SearchTokens.length("😀😀")).isEqualTo(2);
    assertThat(searched("😀😀😀")).hasSize(1);
  }

  private Set<Integer> searched(String text) {
    return tokens.searchTokens(SearchField.NAME, text);
  }
}
