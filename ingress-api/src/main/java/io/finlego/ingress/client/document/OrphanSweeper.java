package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobSettings;
import io.finlego.ingress.client.blob.BlobStore;
import io.finlego.ingress.client.blob.Staging;
import io.finlego.ingress.command.Backlog;
import io.finlego.schemas.Domain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes orphans: unfinished uploads, blobs that no document refers to, and blobs of erased
 * clients. Any number of instances may sweep at the same time.
 *
 * <p>The sweeper does not delete files and blobs that are younger than {@code orphanAge}, because
 * the command that adds the document may not have been sent yet. After a command was sent, it may
 * wait for its processor for a long time. Therefore the sweeper deletes a blob only if the blob is
 * older than the oldest waiting command by at least {@code orphanAge}.
 */
@Component
final class OrphanSweeper {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweeper.class);

  /** The largest number of blobs in one SQL statement. */
  private static final int BATCH_BLOBS = 500;

  private final BlobStore store;
  private final Staging staging;
  private final Documents documents;
  private final Backlog backlog;
  private final Clock clock;
  private final Duration orphanAge;

  OrphanSweeper(
      BlobStore store,
      Staging staging,
      Documents documents,
      Backlog backlog,
      Clock clock,
      BlobSettings settings) {
    this.store = store;
    this.staging = staging;
    this.documents = documents;
    this.backlog = backlog;
    this.clock = clock;
    this.orphanAge = settings.orphanAge();
  }

  /** Sweeps once and returns the number of deleted blobs and files. */
  int sweep() {
    Instant now = clock.instant();
    int deletedFiles = staging.deleteBefore(now.minus(orphanAge));
    Instant oldestCommandAt =
        backlog.oldestSendTime(Domain.CLIENT).filter(now::isAfter).orElse(now);
    int deletedBlobs;
    try (Stream<BlobId> oldBlobs = store.storedBefore(oldestCommandAt.minus(orphanAge))) {
      deletedBlobs =
          oldBlobs.gather(Gatherers.windowFixed(BATCH_BLOBS)).mapToInt(this::deleteOrphans).sum();
    }
    if (deletedFiles + deletedBlobs > 0) {
      LOG.info(
          "Swept {} unfinished uploads and {} blobs without a document.",
          deletedFiles,
          deletedBlobs);
    }
    return deletedFiles + deletedBlobs;
  }

  private int deleteOrphans(List<BlobId> blobs) {
    Set<String> referencedBlobs = documents.referencedBlobs(blobs);
    List<BlobId> orphans =
        blobs.stream().filter(blob -> !referencedBlobs.contains(blob.toString())).toList();
    orphans.forEach(store::delete);
    return orphans.size();
  }
}
