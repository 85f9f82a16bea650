package io.finlego.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.client.audit.Caller;
import io.finlego.client.audit.CallerKind;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.ProfileText;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Later;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.UnknownTypeException;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.reply.ClientStandingReply;
import io.finlego.schemas.reply.ImportedAccountsOpened;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandReaderTest {

  private final CommandReader reader = new CommandReader(AvroCodec.catalogue());

  @ParameterizedTest
  @EnumSource(io.finlego.schemas.common.CallerKind.class)
  void theCallerIsReadWhateverItsKind(io.finlego.schemas.common.CallerKind kind) {
    var sent = new io.finlego.schemas.common.Caller(kind, "somebody");

    Caller caller = reader.read(bytes(sent, concluded(null))).caller();

    assertThat(caller).isEqualTo(new Caller(CallerKind.of(kind.name()), "somebody"));
    assertThat(Callers.encode(caller)).isEqualTo(sent);
  }

  @Test
  void theProfileThatAnEarlierReleaseLeftOnTheLogIsPlain() {
    ClientRequest request = read(creating(ClientType.company, RiskLevel.prohibited));

    assertThat(((ClientRequest.OfProfile) request).command())
        .isInstanceOfSatisfying(
            ProfileCommand.RegisterClient.class,
            register ->
                assertThat(register.profile().text()).isEqualTo(new ProfileText.Plain("{}")));
  }

  @ParameterizedTest
  @EnumSource(ClientType.class)
  void everyTypeOfClientIsRead(ClientType type) {
    assertThat(registering(type, RiskLevel.low).profile().type().word()).isEqualTo(type.name());
  }

  @ParameterizedTest
  @EnumSource(RiskLevel.class)
  void everyRiskLevelIsRead(RiskLevel level) {
    assertThat(registering(ClientType.individual, level).profile().riskLevel().word())
        .isEqualTo(level.name());
  }

  @Test
  void aRefusalWithACodeOfALaterReleaseIsAnInternalError() {
    assertThat(conclusion("currencyNotAvailable").refusal().code())
        .isEqualTo(LedgerRejectionCode.CURRENCY_NOT_AVAILABLE);
    assertThat(conclusion("unheardOf").refusal().code())
        .isEqualTo(CommonRejectionCode.INTERNAL_ERROR);
    assertThat(conclusion("unheardOf").refusal().field()).isEqualTo("accounts");
    assertThat(conclusion(null).refusal()).isNull();
  }

  @Test
  void theProvidersUuidsAreReadInLowerCaseAndItsOtherNamesAsTheyAre() {
    UUID id = UUID.randomUUID();
    ReportVerification report =
        new ReportVerification(
            "5CB56E8E",
            id.toString().toUpperCase(Locale.ROOT),
            "applicantReviewed",
            "GREEN",
            null,
            List.of(),
            Instant.parse("2026-03-02T08:00:00Z"),
            null,
            false);

    var readReport = ((ClientRequest.OfVerification) read(report)).report();

    assertThat(readReport.applicant().value()).isEqualTo("5CB56E8E");
    assertThat(readReport.externalUserId()).isEqualTo(id.toString());
  }

  @Test
  void bytesThatAreNoRecordAreNotRead() {
    assertThatThrownBy(() -> reader.read(new byte[] {0, 0, 0, 0, 1, 7}))
        .isInstanceOf(UnreadableCommandException.class);
    assertThatThrownBy(() -> reader.read(new byte[0]))
        .isInstanceOf(UnreadableCommandException.class);
  }

  @Test
  void theConclusionOfAStepThatNoCommandTakesIsNotRead() {
    byte[] reply = Replies.encode(new ImportedAccountsOpened(List.of()));

    assertThat(read(step("OpenImportedAccounts", reply)))
        .isInstanceOf(ClientRequest.OfImport.class);
    assertThatThrownBy(() -> read(step("AnotherStep", reply)))
        .isInstanceOf(UnreadableCommandException.class);
    assertThatThrownBy(() -> read(step("EndClient", reply)))
        .isInstanceOf(UnreadableCommandException.class);
    assertThatThrownBy(
            () ->
                read(step("EndClient", Replies.encode(new ClientStandingReply(UUID.randomUUID())))))
        .isInstanceOf(UnreadableCommandException.class);
    assertThatThrownBy(() -> read(step("OpenImportedAccounts", new byte[] {1})))
        .isInstanceOf(UnreadableCommandException.class);
  }

  static Stream<String> payloads() {
    return ClientCommand.getClassSchema().getField("payload").schema().getTypes().stream()
        .map(Schema::getFullName);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void aCommandOfALaterReleaseIsNeverTakenForAKnownOne(String payload) {
    Schema later = Later.withTwinOf(ClientCommand.getClassSchema(), payload);
    CommandReader reader = new CommandReader(Later.codec(later));

    assertThat(Later.recordsOfTwin(later, payload, 200))
        .hasSize(200)
        .allSatisfy(
            record ->
                assertThatThrownBy(() -> reader.read(Later.written(record)))
                    .isInstanceOf(UnreadableCommandException.class)
                    .hasCauseInstanceOf(UnknownTypeException.class));
  }

  private static StepConcluded step(String name, byte[] reply) {
    return new StepConcluded(
        UUID.randomUUID(),
        name,
        UUID.randomUUID(),
        ByteBuffer.wrap(reply),
        ByteBuffer.wrap(new byte[0]));
  }

  private ClientRequest read(Object payload) {
    return reader.read(
        bytes(
            new io.finlego.schemas.common.Caller(
                io.finlego.schemas.common.CallerKind.system, "back-office"),
            payload));
  }

  private ProfileCommand.RegisterClient registering(ClientType type, RiskLevel level) {
    var request = (ClientRequest.OfProfile) read(creating(type, level));
    return (ProfileCommand.RegisterClient) request.command();
  }

  private ImportCommand.ConcludeImport conclusion(String refusalCode) {
    var request = (ClientRequest.OfImport) read(concluded(refusalCode));
    return (ImportCommand.ConcludeImport) request.command();
  }

  private static ConcludeImport concluded(String refusalCode) {
    return new ConcludeImport(UUID.randomUUID(), List.of(), refusalCode, "No.");
  }

  private static CreateClient creating(ClientType type, RiskLevel level) {
    return CreateClient.newBuilder()
        .setType(type)
        .setOnboardingId(UUID.randomUUID())
        .setEditorUserId(UUID.randomUUID())
        .setRiskLevel(level)
        .setIsDefaultCompliant(true)
        .setDisplayName("Ona")
        .setPhoneNumber("+37060000001")
        .setProfile("{}")
        .build();
  }

  private static byte[] bytes(io.finlego.schemas.common.Caller caller, Object payload) {
    return AvroCodec.catalogue().encode(Topics.CLIENT_COMMANDS, new ClientCommand(caller, payload));
  }
}
