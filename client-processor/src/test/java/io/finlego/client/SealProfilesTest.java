package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.client.ClientChanged;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Migrates a database of a release that stored profiles readably. */
class SealProfilesTest {

  private static final String INSERT =
      """
      insert into client (id, type, status, onboarding_id, risk_level, display_name, email, phone_number,
                          country_of_registration, registration_number, profile, block_reason, created_at, updated_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, now(), now(), 1)
      """;

  /** The number of clients, more than the migration takes at once. */
  private static final String MANY =
      """
      insert into client (id, type, status, onboarding_id, risk_level, display_name, phone_number, profile, created_at,
                          updated_at, version)
      select gen_random_uuid(), 'individual', 'pending', gen_random_uuid(), 'low', 'Jonas ' || i, '+37060000000',
             json_build_object('firstName', 'Jonas', 'lastName', i::text, 'phoneNumber', '+37060000000'), now(), now(), 1
        from generate_series(1, 1100) i
      """;

  private static final Form COMPANY = Form.company().with("legalName", "Xq7Canary Energija");
  private static final Form PERSON = Form.individual();
  private static final UUID ACTIVE = UUID.randomUUID();
  private static final UUID BLOCKED = UUID.randomUUID();

  /** Order, spelling and blanks are the sender's. */
  private static final String AS_SENT =
      COMPANY
          .json()
          .replaceFirst(",", " ,  ")
          .replaceFirst("\\{", "{\"x\":\"\\\\u0000\", \"a\":1e2,");

  private static ClientScene scene;

  @BeforeAll
  static void migrate() {
    ClientDatabase database = ClientDatabase.migratedTo("seal_profiles", "101");
    JdbcTemplate superuser = database.jdbcAs("postgres");
    insert(superuser, ACTIVE, COMPANY, AS_SENT, "active", null);
    insert(superuser, BLOCKED, PERSON, PERSON.json(), "blocked", "Xq7Reason");
    superuser.update(
        "insert into client_change select id, 1, id, 'created', 'system', 'back-office', id, now()"
            + " from client");
    superuser.update(MANY);
    database.migrateTo("latest");
    scene = ClientScene.on(database);
  }

  @Test
  void everyProfileIsSealedAndOpensAsItWasSent() {
    assertThat(scene.opened(ACTIVE, Purpose.PROFILE, "sealed_profile")).isEqualTo(AS_SENT);
    assertThat(scene.opened(ACTIVE, Purpose.NAME, "sealed_name")).isEqualTo("Xq7Canary Energija");
    assertThat(scene.opened(BLOCKED, Purpose.PROFILE, "sealed_profile")).isEqualTo(PERSON.json());
    assertThat(scene.opened(BLOCKED, Purpose.NAME, "sealed_name")).isEqualTo("Ona Kanarytė");
    assertThat(
            scene.count(
                "client c where not exists (select from client_profile p where p.client_id ="
                    + " c.id)"))
        .isZero();
    assertThat(scene.count("client join client_key k on k.id = client.key_id")).isEqualTo(1102);
  }

  @Test
  void everyMigratedClientHasVerificationSubjects() {
    assertThat(
            scene.count(
                "client c where not exists (select from verification_subject s where s.client_id ="
                    + " c.id)"))
        .isZero();
  }

  @Test
  void theReasonOfABlockIsSealedByTheMigration() {
    assertThat(scene.opened(BLOCKED, Purpose.REASON, "sealed_block_reason")).isEqualTo("Xq7Reason");
    assertThat(scene.row(ACTIVE)).containsEntry("sealed_block_reason", null);
  }

  @Test
  void migratedClientsAreFoundByTheirTexts() {
    assertThat(scene.found(SearchField.NAME, "q7canary")).containsExactly(ACTIVE);
    assertThat(scene.found(SearchField.EMAIL, "@kanaryte")).containsExactly(BLOCKED);
    assertThat(scene.found(SearchField.REGISTRATION_NUMBER, "304123")).containsExactly(ACTIVE);
    assertThat(scene.found(SearchField.NAME, "jonas 110")).hasSize(2);
  }

  @Test
  void noRowHoldsAnythingPersonal() {
    assertThat(scene.database().readable(COMPANY.personal())).isEmpty();
    assertThat(scene.database().readable(PERSON.personal())).isEmpty();
    assertThat(scene.database().readable(List.of("Xq7Reason", "Jonas"))).isEmpty();
  }

  /** A dropped column stays in the file until its row is written again. */
  @Test
  void noFileOfTheTableHoldsAnythingPersonal() {
    JdbcTemplate superuser = scene.superuser();
    superuser.execute("checkpoint");

    byte[] file =
        superuser.queryForObject(
            "select pg_read_binary_file(pg_relation_filepath('client.client'))", byte[].class);

    String hex = HexFormat.of().formatHex(file);
    assertThat(List.of("Xq7Canary", "Xq7Reason", "Jonas", "+37060000000"))
        .noneMatch(text -> hex.contains(hex(text)));
  }

  @Test
  void theMigrationKeepsTheOtherColumnsAndTheAudit() {
    assertThat(scene.row(ACTIVE))
        .containsEntry("status", "active")
        .containsEntry("is_compliant", true)
        .containsEntry("version", 1L)
        .containsEntry("country_of_registration", "LT")
        .containsEntry("importing", false)
        .containsEntry("erased_at", null);
    assertThat(scene.row(BLOCKED)).containsEntry("status", "blocked");
    assertThat(scene.audited(ACTIVE))
        .containsEntry("change", "created")
        .containsEntry("editor_user_id", ACTIVE);
  }

  @Test
  void aMigratedClientCanBeChanged() {
    UUID client =
        scene
            .superuser()
            .queryForObject("select id from client where status = 'pending' limit 1", UUID.class);
    Map<String, Object> row = scene.row(client);
    Form changed =
        PERSON
            .with("onboardingId", row.get("onboarding_id").toString())
            .with("lastName", "Nauja")
            .with("email", "nauja@x.lt");

    Applied applied = scene.apply(scene.replacing(client, changed));

    assertThat(applied.event(ClientChanged.class).getChangedFields())
        .contains("firstName", "lastName", "phoneNumber", "email")
        .doesNotContain("editorUserId");
  }

  @Test
  void aSecondMigrationChangesNothing() {
    Object key = scene.row(ACTIVE).get("key_id");

    scene.database().migrateTo("latest");

    assertThat(scene.row(ACTIVE)).containsEntry("key_id", key);
    assertThat(scene.opened(ACTIVE, Purpose.PROFILE, "sealed_profile")).isEqualTo(AS_SENT);
  }

  /** Earlier releases had their migrations in another package, whose name they noted. */
  @Test
  void aDatabaseThatAnEarlierReleaseMigratedIsNotMigratedAgain() {
    scene
        .superuser()
        .update(
            """
            update flyway_schema_history
               set script = replace(script, 'io.finlego.client.migration.', 'io.finlego.client.')
            """);
    assertThat(
            scene.count(
                "flyway_schema_history where script = ?", "io.finlego.client.V103__SealProfiles"))
        .isOne();

    scene.database().migrateTo("latest");

    assertThat(scene.count("flyway_schema_history where type = 'JDBC'")).isEqualTo(4);
  }

  private static void insert(
      JdbcTemplate jdbc, UUID id, Form form, String sent, String status, String reason) {
    String legalName = form.text("legalName");
    jdbc.update(
        INSERT,
        id,
        form.text("type"),
        status,
        form.id("onboardingId"),
        form.text("riskLevel"),
        legalName == null ? form.text("firstName") + " " + form.text("lastName") : legalName,
        form.text("email"),
        form.text("phoneNumber"),
        form.text("countryOfRegistration"),
        form.text("registrationNumber"),
        sent,
        reason);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
