package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole processor on a real Kafka and Postgres. */
class ClientProcessorTest {

  private static ConfigurableApplicationContext processor;
  private static ClientCaller caller;
  private static ClientScene scene;

  @BeforeAll
  static void start() {
    String brokers = TestServers.kafka().bootstrapServers();
    String url = TestServers.postgres().freshDatabase("client_processor");
    TopicProvisioning.provision(brokers, (short) 1);
    List<String> arguments = new ArrayList<>(TestVault.arguments());
    arguments.add("--spring.kafka.bootstrap-servers=" + brokers);
    arguments.add("--finlego.postgres.url=" + url);
    arguments.add("--server.port=0");
    processor = ClientProcessor.builder().run(arguments.toArray(String[]::new));
    caller = new ClientCaller(brokers);
    scene = ClientScene.on(new ClientDatabase(url));
  }

  @AfterAll
  static void stop() {
    caller.close();
    processor.close();
  }

  @Test
  void aClientIsThereAndItsEventIsReadableWhenTheAnswerHasCome() {
    Form form = Form.company().with("isDefaultCompliant", false);
    UUID command = UUID.randomUUID();

    caller.send(command, scene.registering(form));

    UUID id = ((ClientCreatedReply) caller.reply(command)).getId();
    ClientEvent event = caller.events(id).getFirst();
    ClientCreated created = (ClientCreated) event.getPayload();
    assertThat(event.getCommandId()).isEqualTo(command);
    assertThat(event.getCaller().getSubject()).isEqualTo("back-office");
    assertThat(created.getStatus()).isEqualTo(ClientStatus.pending);
    assertThat(created.getOnboardingId()).isEqualTo(form.id("onboardingId"));
    assertThat(created.getPersonalData().getSealed().getKeyId()).isEqualTo(scene.keyOf(id).id());
    assertThat(scene.status(id)).isEqualTo("pending");
  }

  @Test
  void theSameCommandAgainGetsTheSameAnswerAndNoSecondEvent() {
    RegisterClient register = scene.registering(Form.company());
    UUID command = UUID.randomUUID();

    caller.send(command, register);
    UUID id = ((ClientCreatedReply) caller.reply(command)).getId();
    caller.send(command, register);
    UUID again = ((ClientCreatedReply) caller.reply(command)).getId();

    assertThat(again).isEqualTo(id);
    assertThat(caller.events(id)).hasSize(1);
  }

  @Test
  void theCallerOfACommandThatGoesOnInTheLedgerWaitsForTheLedger() {
    UUID command = UUID.randomUUID();

    caller.send(command, scene.registering(Form.company().with("riskLevel", "prohibited")));

    Continues continuation = (Continues) caller.reply(command);
    UUID client = ((ClientCreatedReply) continuation.getResult()).getId();
    assertThat(continuation.getDomain()).isEqualTo("ledger");
    assertThat(continuation.getCommandId()).isEqualTo(NameBasedUuid.of(command, "RestrictClient"));
    List<ConsumerRecord<byte[], byte[]>> restrictions =
        caller.toLedger(continuation.getCommandId());
    assertThat(restrictions).hasSize(1);
    ConsumerRecord<byte[], byte[]> record = restrictions.getFirst();
    assertThat(ClientCaller.header(record, "finlego-command-id"))
        .isEqualTo(continuation.getCommandId().toString());
    assertThat(ClientCaller.header(record, "finlego-reply-partition"))
        .isEqualTo(Integer.toString(ClientCaller.REPLY_PARTITION));
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(client.toString());
    LedgerCommand value = AvroCodec.catalogue().decode(record.value(), LedgerCommand.class);
    assertThat(value.getCaller()).isEqualTo(ClientScene.BACK_OFFICE);
    RestrictClient restrict = (RestrictClient) value.getPayload();
    assertThat(restrict.getClientId()).isEqualTo(client);
    assertThat(restrict.getClientVersion()).isOne();
    assertThat(restrict.getRestriction()).isEqualTo(ClientRestriction.prohibited);
  }

  @Test
  void aRepeatedCommandIsAnsweredTheSameAndSendsTheLedgerNothing() {
    UUID command = UUID.randomUUID();
    RegisterClient register = scene.registering(Form.company().with("riskLevel", "prohibited"));

    caller.send(command, register);
    Object first = caller.reply(command);
    caller.send(command, register);
    Object second = caller.reply(command);

    assertThat(second).isEqualTo(first);
    assertThat(caller.toLedger(((Continues) first).getCommandId())).hasSize(1);
  }

  @Test
  void oneOfManyCommandsWithOneOnboardingOnAllPartitionsWins() {
    Form form = Form.company();
    List<UUID> commands = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();

    for (int i = 0; i < commands.size(); i++) {
      caller.send(commands.get(i), scene.registering(form), i % 4);
    }

    List<Object> replies = commands.stream().map(caller::reply).toList();
    assertThat(replies).filteredOn(ClientCreatedReply.class::isInstance).hasSize(1);
    assertThat(replies)
        .filteredOn(Rejected.class::isInstance)
        .hasSize(39)
        .allSatisfy(
            reply ->
                assertThat(code(reply))
                    .isEqualTo(ClientRejectionCode.DUPLICATE_ONBOARDING_ID.code()));
  }

  @Test
  void oneOfManyImportsWithOneExternalIdOnAllPartitionsWins() {
    List<UUID> commands = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();

    for (int i = 0; i < commands.size(); i++) {
      caller.send(commands.get(i), scene.importing("ext-one", Form.company(), "EUR"), i % 4);
    }

    List<Object> replies = commands.stream().map(caller::reply).toList();
    assertThat(replies).filteredOn(Continues.class::isInstance).hasSize(1);
    assertThat(replies)
        .filteredOn(Rejected.class::isInstance)
        .hasSize(19)
        .allSatisfy(
            reply ->
                assertThat(code(reply))
                    .isEqualTo(ClientRejectionCode.DUPLICATE_EXTERNAL_CLIENT_ID.code()));
  }

  @Test
  void nothingPersonalCanBeReadInTheDatabase() {
    Form form = Form.company().with("legalName", "Xq7Canary Energija");
    Form changed = form.with("email", "xq7@canary.example").with("phoneNumber", "+37069999999");
    UUID client = id(answered(scene.registering(form)));
    answered(scene.replacing(client, changed));
    answered(scene.blocking(client, "Xq7 reason of the block"));
    answered(scene.unblocking(client, "Xq7 reason of its end"));
    answered(scene.requestingDeletion(client, "Xq7 reason of the wish"));
    answered(
        scene.importing("ext-xq7", form.with("onboardingId", UUID.randomUUID().toString()), "EUR"));
    answered(scene.registering(changed));
    answered(EarlierCommandsTest.creating(form.with("onboardingId", UUID.randomUUID().toString())));

    List<String> personal = new ArrayList<>(form.personal());
    personal.addAll(changed.personal());
    personal.add("Xq7");
    List<String> readable = scene.database().readable(personal);

    assertThat(readable).isEmpty();
    assertThat(scene.count("command_log")).isGreaterThanOrEqualTo(8);
    assertThat(scene.count("client_change where client_id = ?", client)).isEqualTo(5);
  }

  @Test
  void aCommandOfAReleaseThatDidNotSealIsDone() {
    Form form = Form.company().with("legalName", "Xq7Canary Energija");

    UUID client = id(answered(EarlierCommandsTest.creating(form)));

    assertThat(scene.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(form.json());
    assertThat(scene.found(SearchField.NAME, "xq7canary")).contains(client);
  }

  @Test
  void aProfileThatIsNoJsonIsPutAsideAloneAndNamesNobody() {
    UUID broken = UUID.randomUUID();
    List<UUID> good = IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();

    good.subList(0, 5)
        .forEach(command -> caller.send(command, scene.registering(Form.company()), 0));
    caller.send(broken, scene.registering(Form.company().sentAs("{\"canary\": Xq7Canary")), 0);
    good.subList(5, 10)
        .forEach(command -> caller.send(command, scene.registering(Form.company()), 0));

    assertThat(code(caller.reply(broken))).isEqualTo(CommonRejectionCode.INTERNAL_ERROR.code());
    assertThat(good)
        .allSatisfy(c -> assertThat(caller.reply(c)).isInstanceOf(ClientCreatedReply.class));
    assertThat(caller.deadLetterHeaders(broken))
        .contains("finlego-dlt-reason")
        .doesNotContain("Xq7Canary");
  }

  @Test
  void healthAndMetricsAreServed() throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get("/actuator/health/readiness")).contains("\"UP\""));
    assertThat(get("/actuator/prometheus"))
        .contains("finlego_processing_")
        .contains("domain=\"client\"");
  }

  private static Object answered(Object payload) {
    UUID command = UUID.randomUUID();
    caller.send(command, payload);
    return caller.reply(command);
  }

  private static UUID id(Object reply) {
    return ((ClientCreatedReply) reply).getId();
  }

  private static String code(Object reply) {
    List<Problem> problems = ((Rejected) reply).getProblems();
    return problems.getFirst().getCode();
  }

  private static String get(String path) throws Exception {
    String port = processor.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
