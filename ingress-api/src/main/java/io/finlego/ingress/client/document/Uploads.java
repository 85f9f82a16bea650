package io.finlego.ingress.client.document;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.client.blob.BlobSettings;
import io.finlego.ingress.command.CommandAnswer;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.command.availability.Availability;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.slot.Slots;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Stores uploaded files, and submits the commands that add them as documents. */
@Component
final class Uploads {

  static final int FILES_MAX = 20;

  private final Availability availability;
  private final Slots<CurrentCaller> slots;
  private final DocumentOwners owners;
  private final UploadReader reader;
  private final BlobKeeper blobs;
  private final DocumentCommands commands;
  private final CommandGateway gateway;

  Uploads(
      Availability availability,
      BlobSettings settings,
      DocumentOwners owners,
      UploadReader reader,
      BlobKeeper blobs,
      DocumentCommands commands,
      CommandGateway gateway) {
    this.availability = availability;
    this.slots =
        new Slots<>(
            settings.maxConcurrentUploads(),
            settings.slotWait(),
            "Too many files are being uploaded; try again later.");
    this.owners = owners;
    this.reader = reader;
    this.blobs = blobs;
    this.commands = commands;
    this.gateway = gateway;
  }

  /**
   * Adds the single file of the request.
   *
   * @throws ApiException if the file or the command is refused. The file's blob is then deleted
   */
  ResponseEntity<Result<Document>> addOne(
      DocumentOwner owner, HttpServletRequest request, CommandContext context) throws IOException {
    // First checks that the command can be sent, so that the file is not read in vain.
    availability.requireAllUp();
    try (Slots.Slot _ = slots.take(context.caller())) {
      FileKey key = owners.fileKey(owner, context);
      try (Upload upload =
          reader.read(request, key.key(), 1, UploadReader.OnRefusal.REFUSE_REQUEST)) {
        Upload.TypedFile typedFile = upload.files().getFirst();
        StagedFile file = stagedOrThrow(typedFile.part());
        Submission<Document> submission =
            commands.add(owner, upload.editorUserId(), typedFile.type(), file, key);
        if (!key.isOwners()) {
          return gateway.submit(context, submission);
        }
        blobs.put(file);
        return submit(file, () -> gateway.submit(context, submission));
      }
    }
  }

  /**
   * Adds each file of the request with a separate command. Returns the outcomes in the order of the
   * files.
   */
  List<DocumentOfBulk> addMany(
      DocumentOwner owner, HttpServletRequest request, CommandContext context, String traceId)
      throws IOException {
    availability.requireAllUp();
    try (Slots.Slot _ = slots.take(context.caller())) {
      FileKey key = owners.fileKey(owner, context);
      try (Upload upload =
          reader.read(request, key.key(), FILES_MAX, UploadReader.OnRefusal.MARK_FILE)) {
        if (!key.isOwners()
            && !gateway.isDecided(context.asFirstOfMany(), DocumentCommands.ADD_IN_BULK)) {
          key.requireOwners();
        }
        List<CommandGateway.Item<Document>> items = new ArrayList<>();
        List<StagedFile> storedFiles = new ArrayList<>();
        for (int i = 0; i < upload.files().size(); i++) {
          Upload.TypedFile typedFile = upload.files().get(i);
          if (typedFile.part() instanceof Upload.Part.Staged(StagedFile file)) {
            if (key.isOwners()) {
              blobs.put(file);
              storedFiles.add(file);
            }
            items.add(
                new CommandGateway.Item<>(
                    i,
                    commands.addInBulk(owner, upload.editorUserId(), typedFile.type(), file, key)));
          }
        }
        if (items.isEmpty()
            && context.idempotencyKey() != null
            && upload.files().getFirst().part() instanceof Upload.Part.Refused(var faults)) {
          items.add(new CommandGateway.Item<>(0, commands.bulkRefusal(faults)));
        }
        List<CommandAnswer<Document>> answers =
            submitAll(context, owner, upload, storedFiles, items);
        for (int i = 0; i < storedFiles.size(); i++) {
          discardIfUnused(storedFiles.get(i), answers.get(i));
        }
        return outcomes(upload, answers.iterator(), traceId);
      }
    }
  }

  private interface SubmitCall {
    ResponseEntity<Result<Document>> submit();
  }

  /**
   * Submits the command. If the command is refused, deletes the blob, because no document will
   * refer to the blob. Keeps the blob after any other exception, because the processor may still
   * accept the command later.
   */
  private ResponseEntity<Result<Document>> submit(StagedFile file, SubmitCall call) {
    try {
      ResponseEntity<Result<Document>> answer = call.submit();
      blobs.discardUnlessReferenced(file.blob());
      return answer;
    } catch (ApiException e) {
      blobs.discard(file.blob());
      throw e;
    }
  }

  /** Submits the commands. Deletes all blobs if the request is refused as a whole. */
  private List<CommandAnswer<Document>> submitAll(
      CommandContext context,
      DocumentOwner owner,
      Upload upload,
      List<StagedFile> files,
      List<CommandGateway.Item<Document>> items) {
    try {
      return gateway.submitAll(context, requestIdentity(owner, upload), items);
    } catch (ApiException e) {
      files.forEach(file -> blobs.discard(file.blob()));
      throw e;
    }
  }

  /** The values that identify the request. */
  private static List<Object> requestIdentity(DocumentOwner owner, Upload upload) {
    List<Object> values = new ArrayList<>();
    values.add(owner.client().value());
    values.add(owner.individual() == null ? "" : owner.individual());
    values.add(upload.editorUserId());
    for (Upload.TypedFile typedFile : upload.files()) {
      values.add(typedFile.type());
      values.add(
          switch (typedFile.part()) {
            case Upload.Part.Staged(StagedFile file) ->
                List.of(file.name().value(), file.size(), file.sha256Hex());
            case Upload.Part.Refused(List<Fault> faults) ->
                faults.stream().map(Fault::code).toList();
          });
    }
    return values;
  }

  private void discardIfUnused(StagedFile file, CommandAnswer<Document> answer) {
    switch (answer) {
      case CommandAnswer.Done<Document> _ -> blobs.discardUnlessReferenced(file.blob());
      case CommandAnswer.Refused<Document> _ -> blobs.discard(file.blob());
      case CommandAnswer.Accepted<Document> _ -> {}
    }
  }

  private static List<DocumentOfBulk> outcomes(
      Upload upload, Iterator<CommandAnswer<Document>> answers, String traceId) {
    List<DocumentOfBulk> outcomes = new ArrayList<>();
    for (Upload.TypedFile file : upload.files()) {
      int index = outcomes.size();
      outcomes.add(
          switch (file.part()) {
            case Upload.Part.Staged _ -> DocumentOfBulk.of(index, answers.next(), traceId);
            case Upload.Part.Refused(var faults) -> DocumentOfBulk.refused(index, faults, traceId);
          });
    }
    return outcomes;
  }

  private static StagedFile stagedOrThrow(Upload.Part part) {
    return switch (part) {
      case Upload.Part.Staged(StagedFile file) -> file;
      case Upload.Part.Refused(var faults) -> throw ApiException.invalid(faults);
    };
  }
}
