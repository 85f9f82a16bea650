package io.finlego.ingress.client.document;

import io.finlego.ingress.http.limits.BodyAllowance;
import io.finlego.kernel.DocumentSize;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for uploads. The limits have room for the files and for the other parts. */
@Configuration(proxyBeanMethods = false)
class UploadAllowances {

  private static final long OTHER_PARTS_BYTES = 1024L * 1024;

  @Bean
  BodyAllowance uploadOfOneFile() {
    return BodyAllowance.streamed(
        DocumentSize.BYTES_MAX + OTHER_PARTS_BYTES,
        "/internal/Clients/{clientId}/Documents/upload",
        "/internal/Clients/{clientId}/related-individuals/{relatedIndividualId}/documents/upload");
  }

  @Bean
  BodyAllowance uploadOfManyFiles() {
    return BodyAllowance.streamed(
        Uploads.FILES_MAX * DocumentSize.BYTES_MAX + OTHER_PARTS_BYTES,
        "/internal/Clients/{clientId}/Documents/upload/bulk");
  }
}
