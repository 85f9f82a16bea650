package io.finlego.client.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.client.ClientDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables themselves refuse, and how lists are found. */
class ClientTablesTest {

  private static final String MANY =
      """
      insert into client (id, type, status, onboarding_id, risk_level, display_name, email, phone_number,
                          country_of_registration, registration_number, profile, created_at, updated_at, version)
      select uuidv7(), 'company', case when i % 100 = 0 then 'pending' else 'active' end, gen_random_uuid(),
             case when i % 100 = 0 then 'high' else 'low' end,
             'Company ' || md5(i::text), md5(i::text || 'e') || '@example', '+370' || (60000000 + i),
             case when i % 100 = 0 then 'NO' else 'LT' end, (300000000 + i)::text, '{}',
             timestamptz '2026-01-01' + i * interval '1 second', timestamptz '2026-01-01' + i * interval '1 second', 1
        from generate_series(1, 20000) i
      """;

  private static ClientDatabase database;

  private final JdbcTemplate client = database.jdbcAs("finlego_client");
  private final JdbcTemplate reader = database.jdbcAs("finlego_reader");

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("client_tables");
    JdbcTemplate superuser = database.jdbcAs("postgres");
    superuser.update(MANY);
    superuser.execute("vacuum analyze client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type = 'trust'",
        "status = 'unknown'",
        "status = 'blocked'",
        "risk_level = 'extreme'",
        "display_name = ''",
        "display_name = repeat('x', 202)",
        "phone_number = '1234'",
        "phone_number = repeat('1', 18)",
        "country_of_registration = null",
        "country_of_registration = 'L'",
        "country_of_registration = 'LITHUA'",
        "profile = '[]'",
        "updated_at = created_at - interval '1 microsecond'",
        "version = 0",
        "onboarding_id = (select onboarding_id from client order by created_at desc limit 1)"
      })
  void whatTheRulesForbidTheTableForbids(String change) {
    assertThatThrownBy(
            () ->
                client.update(
                    "update client set "
                        + change
                        + " where id = (select id from client order by created_at limit 1)"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from client",
        "update client_change set caller_subject = ''",
        "delete from client_change",
        "truncate client_change",
        "create table client.other (id int)"
      })
  void theProcessorCannotForgetAClientNorTouchTheAudit(String statement) {
    assertThatThrownBy(() -> client.execute(statement))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select id from client.client", "select * from client.client_change"})
  void theReaderSeesTheViewAlone(String statement) {
    assertThatThrownBy(() -> reader.execute(statement))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | client_newest",
        "status = 'pending' | client_by_status",
        "risk_level = 'high' | client_by_risk_level",
        "country_of_registration = 'NO' | client_by_country",
        "onboarding_id = '00000000-0000-7000-8000-000000000001' | client_onboarding_id_is_unique",
        "created_at >= '2026-01-01 10:00Z' and created_at < '2026-01-01 10:01Z' | client_newest",
        "(display_name ilike '%c4ca4238%' or email ilike '%c4ca4238%' or phone_number ilike"
            + " '%c4ca4238%' or registration_number ilike '%c4ca4238%') | client_by_text"
      })
  void everyFilterOfTheListHasItsIndex(String filter, String index) {
    String plan =
        String.join(
            "\n",
            reader.queryForList(
                "explain select * from client.client_view where %s order by created_at desc, id desc limit 50"
                    .formatted(filter),
                String.class));
    assertThat(plan).contains(index).doesNotContain("Seq Scan");
  }

  @Test
  void aTextIsFoundAnywhereAndInAnyCase() {
    assertThat(
            reader.queryForObject(
                "select count(*) from client.client_view where display_name ilike '%C4CA4238A0B9%'",
                Long.class))
        .isEqualTo(1);
  }
}
