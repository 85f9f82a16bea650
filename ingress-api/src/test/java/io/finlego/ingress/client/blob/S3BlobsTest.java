package io.finlego.ingress.client.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobsTest extends BlobStoreContract {

  @TempDir private static Path folder;

  private static S3Server server;
  private static BlobStore store;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(folder);
    try (S3Client s3 =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(server.endpoint())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
            .build()) {
      s3.createBucket(create -> create.bucket("documents"));
    }
    store = asConfigured();
  }

  /** Connects as an ingress with these properties does. */
  private static BlobStore asConfigured() {
    Map<String, String> properties =
        Map.of(
            "finlego.ingress.blobs.kind", "s3",
            "finlego.ingress.blobs.s3.bucket", "documents",
            "finlego.ingress.blobs.s3.endpoint", server.endpoint().toString(),
            "finlego.ingress.blobs.s3.path-style", "true",
            "finlego.ingress.blobs.s3.prefix", "clients/",
            "finlego.ingress.blobs.s3.access-key", S3Server.ACCESS_KEY,
            "finlego.ingress.blobs.s3.secret-key", S3Server.SECRET_KEY);
    BlobSettings settings =
        new Binder(new MapConfigurationPropertySource(properties))
            .bindOrCreate("finlego.ingress.blobs", BlobSettings.class);
    return new BlobConfiguration().blobStore(settings);
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  @Override
  BlobStore store() {
    return store;
  }

  @Test
  void wrongCredentialsAndAServerThatIsAwayAreUnavailable() {
    BlobId blob = new BlobId(UUID.randomUUID(), UUID.randomUUID());
    try (BlobStore stranger = S3Blobs.connect(settings(server.endpoint(), "wrong"));
        BlobStore nowhere =
            S3Blobs.connect(settings(URI.create("http://127.0.0.1:1"), S3Server.SECRET_KEY))) {
      assertThatThrownBy(() -> stranger.delete(blob)).isInstanceOf(BlobsUnavailableException.class);
      assertThatThrownBy(() -> nowhere.delete(blob)).isInstanceOf(BlobsUnavailableException.class);
    }
  }

  @Test
  void theSettingsDoNotShowTheKeys() {
    assertThat(settings(server.endpoint(), S3Server.SECRET_KEY).toString())
        .doesNotContain(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  private static BlobSettings.S3 settings(URI endpoint, String secretKey) {
    return new BlobSettings.S3(
        "documents", "us-east-1", endpoint, true, "clients/", S3Server.ACCESS_KEY, secretKey);
  }
}
