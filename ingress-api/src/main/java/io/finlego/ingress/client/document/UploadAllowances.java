package io.finlego.ingress.client.document;

import io.finlego.ingress.http.limits.BodyAllowance;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads are larger than other bodies: so many files, and what stands around them. */
@Configuration(proxyBeanMethods = false)
class UploadAllowances {

  private static final long AROUND_BYTES = 1024L * 1024;

  @Bean
  BodyAllowance uploadOfOneFile() {
    return new BodyAllowance(
        path("/internal/clients/[^/]+/(related-individuals/[^/]+/)?documents/upload"),
        FileSealing.FILE_BYTES_MAX + AROUND_BYTES);
  }

  @Bean
  BodyAllowance uploadOfManyFiles() {
    return new BodyAllowance(
        path("/internal/clients/[^/]+/documents/upload/bulk"),
        Uploads.FILES_MAX * FileSealing.FILE_BYTES_MAX + AROUND_BYTES);
  }

  private static Pattern path(String path) {
    return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
  }
}
