package io.finlego.ingress.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.PublishedRows;
import io.finlego.vault.SearchText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients are searched by a fold in Java, accounts and transactions by one in SQL. */
class SearchFoldTest {

  private static final Path MIGRATION =
      Path.of("../ledger-processor/src/main/resources/db/ledger/V111__search_spellings.sql");

  private final PublishedRows rows = PublishedRows.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace",
        "O'Brien `x`",
        "İpek Işık",
        "STRASSE Straße ẞ",
        "Łukasz Ægir Þór Œuvre Đorđe",
        "Σίσυφος",
        "Мёртвый Її Ґ",
        "李明 がぎ ﾊﾝｶｸ 이준",
        "محمّد ـ أحمد",
        "שָׁלוֹם",
        "a\u00a0b\u200bc\u00ad—d",
        "ﬁ ² Ⅷ",
        "e\u0301",
        "Mueller Müller Goethe Kierkegaard Kierkegård Soeraas",
        "كريم کریم فاطمة مصطفى",
        "ヤマダ やまだ ガ が"
      })
  void bothFoldATextAlike(String text) {
    assertThat(rows.folded(text)).isEqualTo(SearchText.fold(text));
  }

  /** Unassigned characters may get a meaning in one of the two first. */
  @Test
  void bothFoldEveryLetterAlike() {
    for (int block = 0; block < 0x20000; block += 0x400) {
      String letters =
          IntStream.range(block, block + 0x400)
              .filter(Character::isLetterOrDigit)
              .mapToObj(letter -> Character.toString(letter) + "\n")
              .collect(Collectors.joining());
      assertThat(rows.folded(letters).lines().toList())
          .as("from %x", block)
          .isEqualTo(SearchText.fold(letters).lines().toList());
    }
  }

  @Test
  void theContractHasTheFunctionOfTheMigration() throws IOException {
    String contract =
        new String(
            SearchFoldTest.class.getResourceAsStream("/views/contract.sql").readAllBytes(),
            StandardCharsets.UTF_8);
    String migration = Files.readString(MIGRATION);
    String function =
        migration.substring(migration.indexOf("returns text"), migration.indexOf("end;"));

    assertThat(contract).contains(function);
  }
}
