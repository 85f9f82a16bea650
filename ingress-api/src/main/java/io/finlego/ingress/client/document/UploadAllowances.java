package io.finlego.ingress.client.document;

import io.finlego.ingress.http.limits.BodyAllowance;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for uploads. The limits have room for the files and for the other parts. */
@Configuration(proxyBeanMethods = false)
class UploadAllowances {

  private static final long OTHER_PARTS_BYTES = 1024L * 1024;

  @Bean
  BodyAllowance uploadOfOneFile() {
    return new BodyAllowance(
        path("/internal/clients/[^/]+/(related-individuals/[^/]+/)?documents/upload"),
        FileSealer.FILE_BYTES_MAX + OTHER_PARTS_BYTES);
  }

  @Bean
  BodyAllowance uploadOfManyFiles() {
    return new BodyAllowance(
        path("/internal/clients/[^/]+/documents/upload/bulk"),
        Uploads.FILES_MAX * FileSealer.FILE_BYTES_MAX + OTHER_PARTS_BYTES);
  }

  private static Pattern path(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
