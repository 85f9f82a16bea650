package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.DocumentSize;
import io.finlego.kernel.TextLimit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The constraints, the privileges and the indexes of the tables. */
class ClientSchemaTest {

  private static final String MANY =
      """
      with keys as (
        insert into client_key (id, master_key, wrapped)
        select gen_random_uuid(), 'test', '\\x00' from generate_series(1, 20000)
        returning id)
      insert into client (id, type, status, onboarding_id, risk_level, country_of_registration, key_id,
                          sealed_name, search_tokens, external_client_id, created_at, updated_at, version)
      select uuidv7(), 'company', case when i % 100 = 0 then 'pending' else 'active' end, gen_random_uuid(),
             case when i % 100 = 0 then 'high' else 'low' end, case when i % 100 = 0 then 'NO' else 'LT' end, id,
             '\\x00', array[i, i + 100000, -i]::int[], 'ext-' || i,
             timestamptz '2026-01-01' + i * interval '1 second', timestamptz '2026-01-01' + i * interval '1 second', 1
        from (select id, row_number() over () as i from keys) k
      """;

  private static final String ERASED =
      """
      update client set erased_at = now(), status = 'closed', search_tokens = '{}', key_id = null,
             sealed_name = null
       where external_client_id = 'ext-%s'
      """;

  private static ClientDatabase database;

  private final JdbcTemplate client = database.jdbcAs("finlego_client");
  private final JdbcTemplate reader = database.jdbcAs("finlego_reader");

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("client_schema");
    JdbcTemplate superuser = database.jdbcAs("postgres");
    superuser.update(MANY);
    superuser.execute("vacuum analyze client");
    superuser.execute("vacuum analyze client_key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type = 'trust'",
        "status = 'unknown'",
        "status = 'blocked'",
        "risk_level = 'extreme'",
        "country_of_registration = null",
        "country_of_registration = 'L'",
        "country_of_registration = 'LITHUA'",
        "updated_at = created_at - interval '1 microsecond'",
        "version = 0",
        "onboarding_id = (select onboarding_id from client order by created_at desc limit 1)",
        "key_id = (select key_id from client order by created_at desc limit 1)",
        "external_client_id = 'ext-20000'",
        "external_client_id = ''",
        "external_client_id = repeat('x', 129)",
        "key_id = null",
        "sealed_name = null",
        "erased_at = now(), status = 'closed', search_tokens = '{}'",
      })
  void whatTheRulesForbidTheTableForbids(String change) {
    assertThatThrownBy(() -> client.update(updateOfFirst(change)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** The CHECKs of the migrated database. A released migration cannot name the constants. */
  @Test
  void theChecksOfLengthsAndSizesAreThoseOfTheCode() {
    assertThat(
            database
                .jdbcAs("postgres")
                .queryForList(
                    """
                    select conname || ': ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'client'::regnamespace and contype = 'c'
                    and pg_get_constraintdef(oid) ~ '\\m(char_)?length\\(|size >='
                    and pg_get_constraintdef(oid) !~ 'digest'
                    """,
                    String.class))
        .containsExactlyInAnyOrder(
            check("client_country_fits", "char_length", TextLimit.COUNTRY_OF_REGISTRATION),
            check("client_external_id_fits", "length", TextLimit.EXTERNAL_CLIENT_ID),
            check("document_type_fits", "char_length", TextLimit.DOCUMENT_TYPE),
            check("applicant_id_fits", "char_length", TextLimit.PROVIDER_WORD),
            check("applicant_external_user_id_fits", "char_length", TextLimit.PROVIDER_WORD),
            check("applicant_event_type_fits", "char_length", TextLimit.PROVIDER_WORD),
            "document_size_fits: CHECK (((size >= 1) AND (size <= %s)))"
                .formatted(DocumentSize.BYTES_MAX));
  }

  private static final Map<String, String> COLUMNS =
      Map.of(
          "client_country_fits", "country_of_registration",
          "client_external_id_fits", "external_client_id",
          "document_type_fits", "type",
          "applicant_id_fits", "applicant_id",
          "applicant_external_user_id_fits", "external_user_id",
          "applicant_event_type_fits", "event_type");

  private static String check(String constraint, String function, TextLimit limit) {
    String length = function + "(" + COLUMNS.get(constraint) + ")";
    return "%s: CHECK (((%s >= %s) AND (%s <= %s)))"
        .formatted(constraint, length, limit.min(), length, limit.max());
  }

  @Test
  void aClientMayBeErased() {
    assertThat(client.update(ERASED.formatted(2))).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = 'active'",
        "search_tokens = '{1}'",
        "sealed_name = '\\x00'",
        "sealed_block_reason = '\\x00'",
        "key_id = gen_random_uuid()",
      })
  void nothingPersonalIsLeftOfAnErasedClient(String assignment) {
    client.update(ERASED.formatted(4));

    assertThatThrownBy(
            () ->
                client.update(
                    "update client set %s where external_client_id = 'ext-4'"
                        .formatted(assignment)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into client_import values ('a', gen_random_uuid(), '\\x00', gen_random_uuid(),"
            + " now())",
        "insert into deletion_request values (gen_random_uuid(), gen_random_uuid(), now())",
        "insert into client_change (client_id, version, command_id, change, caller_kind,"
            + " caller_subject, changed_at) select id, 1, id, 'thoughtAbout', 'system', 's', now()"
            + " from client limit 1",
        "insert into deletion_request select gen_random_uuid(), id, now() from client"
            + " cross join generate_series(1, 2) where external_client_id = 'ext-3'",
      })
  void whatMakesNoSenseIsNotAdded(String insert) {
    assertThatThrownBy(() -> client.update(insert))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "finlego_client | update client_change set caller_subject = ''",
        "finlego_client | delete from client_change",
        "finlego_client | truncate client_change",
        "finlego_client | truncate client",
        "finlego_client | update client_key set wrapped = ''",
        "finlego_client | delete from deletion_request",
        "finlego_client | create table client.other (id int)",
        "finlego_vault  | delete from client_key",
        "finlego_vault  | update client_key set wrapped = ''",
        "finlego_vault  | select id from client",
        "finlego_vault  | select id from client_view",
        "finlego_vault  | select client_id from client_change",
        "finlego_reader | select id from client",
        "finlego_reader | select id from client_key",
        "finlego_reader | select client_id from client_change",
        "finlego_reader | select client_id from client_import",
        "finlego_reader | select client_id from deletion_request",
        "finlego_ledger | select id from client.client_view",
      })
  void nobodyDoesMoreThanItsPart(String role, String statement) {
    assertThatThrownBy(() -> database.jdbcAs(role).execute(statement))
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
        "external_client_id = 'ext-77' | client_external_id_is_unique",
        "created_at >= '2026-01-01 10:00Z' and created_at < '2026-01-01 10:01Z' | client_newest",
        "search_tokens @> array[77, 100077, -77]::int[] | client_by_token"
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

  private static String updateOfFirst(String change) {
    return "update client set " + change + " where external_client_id = 'ext-1'";
  }
}
