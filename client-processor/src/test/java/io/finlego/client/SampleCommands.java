package io.finlego.client;

import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Commands for tests to which their details do not matter. */
final class SampleCommands {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final AtomicInteger REPORT_COUNT = new AtomicInteger();

  private SampleCommands() {}

  /** A new document of the client, whose file name this key seals. */
  static AddDocument document(UUID client, ClientKey key) {
    return AddDocument.newBuilder()
        .setDocumentId(UUID.randomUUID())
        .setClientId(client)
        .setEditorUserId(ClientScene.EDITOR)
        .setDocumentType("passport")
        .setContentType("application/pdf")
        .setSize(1000)
        .setSha256(ByteBuffer.wrap(new byte[32]))
        .setBlob(client + "/" + UUID.randomUUID())
        .setFileName(ClientScene.sealed(key, Purpose.FILE_NAME, "passport.pdf"))
        .build();
  }

  /** A report about an applicant, which is later than the reports before. */
  static ReportVerification report(
      UUID applicant, String answer, @Nullable String rejectType, String... labels) {
    return new ReportVerification(
        applicant.toString(),
        null,
        "applicantReviewed",
        answer,
        rejectType,
        List.of(labels),
        MORNING.plusSeconds(REPORT_COUNT.incrementAndGet()),
        null,
        false);
  }
}
