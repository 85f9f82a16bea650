package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.vault.SearchField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients of a release that made search tokens of other pieces. */
class SearchTokensMigrationTest {

  private static final ClientScene SCENE = ClientScene.migrated("search_tokens");

  @Test
  void clientsOfEarlierReleasesAreFoundAsNewOnesAre() {
    UUID turkish = SCENE.register(named("İpek", "Işık"));
    UUID chinese = SCENE.register(named("明", "李"));
    UUID short_ = SCENE.register(named("Li", "Ng"));
    UUID german = SCENE.register(named("Anna", "Müller").with("middleName", "Fitzgerald"));
    SCENE.superuser().update("update client set search_tokens = '{1}'");
    SCENE.superuser().update("delete from flyway_schema_history where version = '126'");
    assertThat(SCENE.found(SearchField.NAME, "ipek")).isEmpty();

    SCENE.database().migrateTo("latest");

    assertThat(SCENE.found(SearchField.NAME, "ışık, ipek")).containsExactly(turkish);
    assertThat(SCENE.found(SearchField.NAME, "李")).containsExactly(chinese);
    assertThat(SCENE.found(SearchField.NAME, "ng li")).containsExactly(short_);
    assertThat(SCENE.found(SearchField.EMAIL, "office@zalia.example"))
        .containsAll(List.of(turkish, chinese, short_, german));
    assertThat(SCENE.found(SearchField.NAME, "Anna Fitzgerald Mueller")).containsExactly(german);
  }

  private static Form named(String firstName, String lastName) {
    return Form.individual()
        .with("email", "office@zalia.example")
        .with("firstName", firstName)
        .with("lastName", lastName);
  }
}
