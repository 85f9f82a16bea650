package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.Staging;
import io.finlego.ingress.http.result.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What an upload brought; closing it deletes the files that nobody has put into the store.
 *
 * @param files as many as {@code types}
 */
record Upload(UUID editorUserId, List<TypedFile> files, List<Path> staged, Staging staging)
    implements AutoCloseable {

  /**
   * A file and what it is.
   *
   * @param type in the institution's words
   */
  record TypedFile(String type, Part part) {}

  /** What became of a file on its way in. */
  sealed interface Part {

    /** It is whole and sealed. */
    record Staged(StagedFile file) implements Part {}

    /** It is none that is taken. */
    record Refused(List<Fault> faults) implements Part {}
  }

  @Override
  public void close() {
    staged.forEach(staging::delete);
  }
}
