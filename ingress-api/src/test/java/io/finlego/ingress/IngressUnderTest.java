package io.finlego.ingress;

import io.finlego.embedded.TestServers;
import io.finlego.schemas.AvroTrust;
import io.finlego.schemas.TopicProvisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The ingress as a caller sees it: in the sandbox profile, with the suite's broker and a database
 * of its own. {@link #shared()} is started once for all tests without special settings.
 */
public final class IngressUnderTest implements AutoCloseable {

  private static final class Shared {
    static final IngressUnderTest INSTANCE = start("ingress_shared", Map.of());
  }

  private final ConfigurableApplicationContext context;
  private final Path folder;
  private final String databaseUrl;

  private IngressUnderTest(
      ConfigurableApplicationContext context, Path folder, String databaseUrl) {
    this.context = context;
    this.folder = folder;
    this.databaseUrl = databaseUrl;
  }

  public static IngressUnderTest shared() {
    return Shared.INSTANCE;
  }

  /** An ingress for one test, with these settings, over a fresh database with this name. */
  public static IngressUnderTest start(String database, Map<String, String> settings) {
    String url = TestServers.postgres().freshDatabase(database);
    PublishedViews.create(database);
    return start(url, TestServers.kafka().bootstrapServers(), settings);
  }

  /** An ingress for one test, with these settings, over the database of {@link #shared}. */
  public static IngressUnderTest startBesideShared(Map<String, String> settings) {
    return start(shared().databaseUrl(), TestServers.kafka().bootstrapServers(), settings);
  }

  /** An ingress over servers of the test's own. */
  public static IngressUnderTest start(
      String databaseUrl, String bootstrapServers, Map<String, String> settings) {
    AvroTrust.establish();
    TopicProvisioning.provision(bootstrapServers, (short) 1);
    Path folder = newFolder();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    properties.put("management.server.port", "0");
    properties.put("spring.profiles.active", "sandbox");
    properties.put("logging.level.kafka", "error");
    properties.put("logging.level.state.change.logger", "error");
    properties.put("logging.level.org.apache.kafka", "error");
    properties.put("spring.kafka.bootstrap-servers", bootstrapServers);
    properties.put("finlego.postgres.url", databaseUrl);
    properties.put(
        "finlego.ingress.sandbox.key-file", folder.resolve("sandbox-key.json").toString());
    properties.put("finlego.ingress.blobs.directory", folder.resolve("blobs").toString());
    properties.put("finlego.vault.current", "test");
    properties.put("finlego.vault.master-keys.test", TestKeys.MASTER);
    properties.put("finlego.vault.search-key", TestKeys.SEARCH);
    properties.putAll(settings);
    String[] arguments =
        properties.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new IngressUnderTest(IngressApi.builder().run(arguments), folder, databaseUrl);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("ingress");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns once a load balancer would send requests. */
  public IngressUnderTest awaitReady() {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(20))
        .until(this::isReady);
    return this;
  }

  private boolean isReady() {
    return management().sendUndescribed("GET", "/actuator/health/readiness", null).status() == 200;
  }

  public int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  public int managementPort() {
    return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  public Path folder() {
    return folder;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** A caller of this ingress. */
  public Api api() {
    return new Api(url(), url());
  }

  /** A caller of the management port. */
  public Api management() {
    return new Api("http://127.0.0.1:" + managementPort(), url());
  }

  @Override
  public void close() {
    context.close();
  }
}
