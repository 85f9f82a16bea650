package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole processor on a real Kafka and Postgres. */
class ClientProcessorTest {

  private static ConfigurableApplicationContext processor;
  private static ClientCaller caller;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void start() {
    String brokers = TestServers.kafka().bootstrapServers();
    String url = TestServers.postgres().freshDatabase("client_processor");
    TopicProvisioning.provision(brokers, (short) 1);
    processor =
        ClientProcessor.builder()
            .run(
                "--finlego.kafka.bootstrap-servers=" + brokers,
                "--finlego.postgres.url=" + url,
                "--server.port=0");
    caller = new ClientCaller(brokers);
    jdbc = new ClientDatabase(url).jdbcAs("postgres");
  }

  @AfterAll
  static void stop() {
    caller.close();
    processor.close();
  }

  @Test
  void aClientIsThereAndItsEventIsReadableWhenTheAnswerHasCome() {
    CreateClient profile = Profiles.company().setIsDefaultCompliant(false).build();
    UUID command = UUID.randomUUID();

    caller.send(command, profile);

    UUID id = ((ClientCreatedReply) caller.reply(command)).getId();
    ClientEvent event = caller.events(id).getFirst();
    ClientCreated created = (ClientCreated) event.getPayload();
    assertThat(event.getCommandId()).isEqualTo(command);
    assertThat(event.getCaller().getSubject()).isEqualTo("back-office");
    assertThat(created.getStatus()).isEqualTo(ClientStatus.pending);
    assertThat(created.getOnboardingId()).isEqualTo(profile.getOnboardingId());
    assertThat(jdbc.queryForObject("select status from client where id = ?", String.class, id))
        .isEqualTo("pending");
  }

  @Test
  void theSameCommandAgainGetsTheSameAnswerAndNoSecondEvent() {
    CreateClient profile = Profiles.company().build();
    UUID command = UUID.randomUUID();

    caller.send(command, profile);
    UUID id = ((ClientCreatedReply) caller.reply(command)).getId();
    caller.send(command, profile);
    UUID again = ((ClientCreatedReply) caller.reply(command)).getId();

    assertThat(again).isEqualTo(id);
    assertThat(caller.events(id)).hasSize(1);
  }

  @Test
  void oneOfManyCommandsWithOneOnboardingOnAllPartitionsWins() {
    UUID onboarding = UUID.randomUUID();
    List<UUID> commands = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();

    for (int i = 0; i < commands.size(); i++) {
      caller.send(commands.get(i), Profiles.company().setOnboardingId(onboarding).build(), i % 4);
    }

    List<Object> replies = commands.stream().map(caller::reply).toList();
    assertThat(replies).filteredOn(ClientCreatedReply.class::isInstance).hasSize(1);
    assertThat(replies)
        .filteredOn(Rejected.class::isInstance)
        .hasSize(39)
        .allSatisfy(
            reply ->
                assertThat(code(reply)).isEqualTo(RejectionCode.DUPLICATE_ONBOARDING_ID.code()));
  }

  @Test
  void aProfileThatIsNoJsonIsPutAsideAloneAndNamesNobody() {
    UUID broken = UUID.randomUUID();
    List<UUID> good = IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();

    good.subList(0, 5).forEach(command -> caller.send(command, Profiles.company().build(), 0));
    caller.send(broken, Profiles.company().setProfile("{\"canary\": Xq7Canary").build(), 0);
    good.subList(5, 10).forEach(command -> caller.send(command, Profiles.company().build(), 0));

    assertThat(code(caller.reply(broken))).isEqualTo(RejectionCode.INTERNAL_ERROR.code());
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
