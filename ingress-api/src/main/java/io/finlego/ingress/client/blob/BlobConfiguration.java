package io.finlego.ingress.client.blob;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the store for documents: a directory or an S3 bucket, as the settings say. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

  @Bean
  BlobStore blobStore(BlobSettings blobs) {
    return switch (blobs.kind()) {
      case DIRECTORY -> new DirectoryBlobs(blobs.directory());
      case S3 -> S3Blobs.connect(requireS3(blobs));
    };
  }

  private static BlobSettings.S3 requireS3(BlobSettings blobs) {
    BlobSettings.S3 s3 = blobs.s3();
    if (s3 == null) {
      throw new IllegalArgumentException(
          "finlego.ingress.blobs.kind is s3: set finlego.ingress.blobs.s3.bucket.");
    }
    return s3;
  }
}
