package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.Staging;
import io.finlego.ingress.http.result.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The content of an upload. {@link #close} deletes the staged files that were not put into the
 * store.
 *
 * @param files one entry for each file of the request
 * @param stagedPaths the paths of all staged files
 */
record Upload(UUID editorUserId, List<TypedFile> files, List<Path> stagedPaths, Staging staging)
    implements AutoCloseable {

  /**
   * A file with its kind of document.
   *
   * @param type the kind of document in the institution's own words
   */
  record TypedFile(String type, Part part) {}

  /** The result of receiving a file. */
  sealed interface Part {

    /** The file is complete and sealed. */
    record Staged(StagedFile file) implements Part {}

    /** The file was refused. */
    record Refused(List<Fault> faults) implements Part {}
  }

  @Override
  public void close() {
    stagedPaths.forEach(staging::delete);
  }
}
