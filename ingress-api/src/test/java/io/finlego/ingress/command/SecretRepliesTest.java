package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.TestKeys;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.schemas.reply.OtpVerified;
import io.finlego.vault.OtpTokenSeal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The token of a one-time code at the resource of the command that verified the code. */
class SecretRepliesTest {

  private static final Instant EXPIRES_AT = Instant.parse("2026-03-02T09:21:00.000001Z");
  private static final String CODE = "123456";

  private static IngressUnderTest ingress;
  private static Api system;
  private static JdbcClient jdbc;

  private final Api owner = ingress.api().frontOffice(UUID.randomUUID());
  private final UUID otpId = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    ingress = IngressUnderTest.shared().awaitReady();
    system = ingress.api().system();
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(ingress.databaseUrl(), PostgresInProcess.SUPERUSER, ""));
  }

  @Test
  void theClientSeesItsTokenAndSystemsSeeTheOutcomeWithoutIt() {
    Answer accepted = verify("Prefer", "respond-async");
    decide(accepted, sealedToken(EXPIRES_AT));

    assertTokenIsShownToItsClientOnly(accepted);
  }

  @Test
  void theTokenOfAReleaseThatDidNotSealItIsShownToItsClientOnlyToo() {
    Answer accepted = verify("Prefer", "respond-async");
    decide(accepted, new OtpVerified("the-token", EXPIRES_AT));

    assertTokenIsShownToItsClientOnly(accepted);
  }

  @Test
  void aTokenThatCannotBeOpenedLeavesTheCommandAcceptedAndIsMeasuredOnce() {
    Answer accepted = verify("Prefer", "respond-async", "Idempotency-Key", key);
    decide(accepted, sealedToken(EXPIRES_AT.plusSeconds(1)));
    long measured = measuredCount();
    long unreadable = measuredCount("outcome", "unreadable");

    Answer again = verify("Idempotency-Key", key);

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Location")).isEqualTo(accepted.header("Location"));
    assertThat(measuredCount("outcome", "unreadable")).isEqualTo(unreadable + 1);
    assertThat(measuredCount()).isEqualTo(measured + 1);
    assertThat(owner.get(again.header("Location")))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(503);
              assertThat(refused.code()).isEqualTo("unavailable");
            });
    assertThat(stateForSystems(accepted).path("status").asString()).isEqualTo("succeeded");
  }

  private void assertTokenIsShownToItsClientOnly(Answer accepted) {
    JsonNode own = owner.get(accepted.header("Location")).value();
    assertThat(own.path("status").asString()).isEqualTo("succeeded");
    assertThat(own.path("result").path("otpToken").asString()).isEqualTo("the-token");
    assertThat(own.path("result").path("expiresAt").asString()).isEqualTo(EXPIRES_AT.toString());

    JsonNode others = stateForSystems(accepted);
    assertThat(others.path("status").asString()).isEqualTo("succeeded");
    assertThat(others.path("result").propertyNames()).containsExactly("expiresAt");
    assertThat(others.path("result").path("expiresAt").asString()).isEqualTo(EXPIRES_AT.toString());
  }

  private Answer verify(String... headers) {
    return owner.post(
        "/Accounts/otp-verification",
        "{\"otpId\": \"%s\", \"code\": \"%s\"}".formatted(otpId, CODE),
        headers);
  }

  private static JsonNode stateForSystems(Answer accepted) {
    return system.get("/internal/Commands/" + accepted.header("Command-Id")).value();
  }

  private static OtpTokenSealed sealedToken(Instant sealedFor) {
    byte[] sealedToken = new OtpTokenSeal(TestKeys.secretSeal()).seal("the-token", sealedFor);
    return new OtpTokenSealed(ByteBuffer.wrap(sealedToken), EXPIRES_AT);
  }

  /** Decides the command as the ledger does, with this reply. */
  private void decide(Answer accepted, SpecificRecord reply) {
    RequestHash hash =
        RequestHash.of(
            new Operation("verifyOtp", Domain.LEDGER),
            List.of(otpId, OtpDigests.ofCode(otpId, CODE)));
    jdbc.sql(
            """
            insert into ledger.command_log
              (command_id, request_hash, status, code, reply, topic_id, partition, log_offset)
            values (:id, :hash, 0, 'ok', :reply, gen_random_uuid(), 0, 0)
            """)
        .param("id", UUID.fromString(accepted.header("Command-Id")))
        .param("hash", hash.bytes())
        .param("reply", Replies.encode(reply))
        .update();
  }

  private static long measuredCount(String... moreTags) {
    return ingress
        .bean(MeterRegistry.class)
        .find("finlego.ingress.commands")
        .tag("operation", "verifyOtp")
        .tags(moreTags)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
