package io.finlego.standalone;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker that takes nothing but SASL_SSL. The test's own authority has issued the certificates of
 * the broker and of its clients.
 */
final class SecuredKafka implements AutoCloseable {
  private static final String USER = "finlego";
  private static final String SECRET = "secret-of-the-test";
  private static final String STORE_SECRET = "store-secret";

  private final Path folder;
  private final KafkaInProcess broker;

  private SecuredKafka(Path folder, KafkaInProcess broker) {
    this.folder = folder;
    this.broker = broker;
  }

  /** Makes the keys in the folder, and starts the broker. */
  static SecuredKafka start(Path folder) throws IOException, InterruptedException {
    issueCertificates(folder);
    var settings = KafkaSettings.temporary();
    for (var setting : listener(folder).entrySet()) {
      settings = settings.withProperty(setting.getKey(), setting.getValue());
    }
    return new SecuredKafka(folder, KafkaInProcess.start(settings));
  }

  /** The arguments that let a service reach the broker. */
  List<String> clientArguments() {
    return List.of(
        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
        "--spring.kafka.security.protocol=SASL_SSL",
        "--spring.kafka.properties.sasl.mechanism=PLAIN",
        "--spring.kafka.properties.sasl.jaas.config=" + login(""),
        "--spring.kafka.ssl.bundle=kafka",
        "--spring.ssl.bundle.jks.kafka.keystore.location=" + store("client").toUri(),
        "--spring.ssl.bundle.jks.kafka.keystore.password=" + STORE_SECRET,
        "--spring.ssl.bundle.jks.kafka.keystore.type=PKCS12",
        "--spring.ssl.bundle.jks.kafka.truststore.location=" + store("trusted").toUri(),
        "--spring.ssl.bundle.jks.kafka.truststore.password=" + STORE_SECRET,
        "--spring.ssl.bundle.jks.kafka.truststore.type=PKCS12");
  }

  @Override
  public void close() {
    broker.close();
  }

  private Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  private static Map<String, String> listener(Path folder) {
    return Map.ofEntries(
        Map.entry("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT"),
        Map.entry("sasl.enabled.mechanisms", "PLAIN"),
        Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
        Map.entry(
            "listener.name.broker.plain.sasl.jaas.config",
            login(" user_%s=\"%s\"".formatted(USER, SECRET))),
        Map.entry("ssl.client.auth", "required"),
        Map.entry("ssl.keystore.type", "PKCS12"),
        Map.entry("ssl.keystore.location", folder.resolve("broker.p12").toString()),
        Map.entry("ssl.keystore.password", STORE_SECRET),
        Map.entry("ssl.truststore.type", "PKCS12"),
        Map.entry("ssl.truststore.location", folder.resolve("trusted.p12").toString()),
        Map.entry("ssl.truststore.password", STORE_SECRET));
  }

  private static String login(String users) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required"
        + " username=\"%s\" password=\"%s\"%s;".formatted(USER, SECRET, users);
  }

  private static void issueCertificates(Path folder) throws IOException, InterruptedException {
    keytool(
        folder,
        "-genkeypair -alias authority -dname CN=Authority -keyalg EC -ext bc:critical"
            + " -validity 2 -keystore authority.p12");
    keytool(folder, "-exportcert -rfc -alias authority -file ca.pem -keystore authority.p12");
    keytool(folder, "-importcert -noprompt -alias ca -file ca.pem -keystore trusted.p12");
    issue(folder, "broker", " -ext san=ip:127.0.0.1,dns:localhost");
    issue(folder, "client", "");
  }

  private static void issue(Path folder, String name, String extensions)
      throws IOException, InterruptedException {
    var store = " -keystore " + name + ".p12";
    keytool(
        folder,
        "-genkeypair -alias %s -dname CN=%s -keyalg EC -validity 2".formatted(name, name) + store);
    keytool(folder, "-certreq -alias %s -file %s.csr".formatted(name, name) + store);
    keytool(
        folder,
        "-gencert -rfc -alias authority -infile %s.csr -outfile %s.pem -validity 2"
                .formatted(name, name)
            + extensions
            + " -keystore authority.p12");
    keytool(folder, "-importcert -noprompt -alias ca -file ca.pem" + store);
    keytool(folder, "-importcert -noprompt -alias %s -file %s.pem".formatted(name, name) + store);
  }

  private static void keytool(Path folder, String arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", STORE_SECRET));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool " + arguments + ": " + output);
    }
  }
}
