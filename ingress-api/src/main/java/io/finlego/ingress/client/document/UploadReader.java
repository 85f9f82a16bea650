package io.finlego.ingress.client.document;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.client.blob.Staging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.vault.ClientKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a multipart body (RFC 7578) while it arrives. Uses only the servlet container's parser,
 * because the container's normal handling of uploads would write unsealed files to the disk.
 */
@Component
final class UploadReader {

  static final String FILE = "file";

  /** The names of all parts that an upload may have. */
  private static final List<String> PART_NAMES =
      List.of(FILE, UploadFields.TYPE, UploadFields.EDITOR);

  private static final String FORM_DATA = "multipart/form-data";

  /**
   * The largest size of a part's headers. The limit leaves room for file names that are too long,
   * so that {@link FileName} can refuse them.
   */
  private static final int PART_HEADER_BYTES_MAX = 64 * 1024;

  private static final int PARTS_MAX = 100;

  private final FileSealer sealer;
  private final Staging staging;
  private final UnknownFields unknownFields;

  UploadReader(FileSealer sealer, Staging staging, IngressSettings settings) {
    this.sealer = sealer;
    this.staging = staging;
    this.unknownFields = settings.unknownFields();
  }

  /**
   * What happens if a file is refused: the whole request is refused, or only the file is marked as
   * refused.
   */
  enum OnRefusal {
    REFUSE_REQUEST,
    MARK_FILE
  }

  /**
   * Reads the whole body. If this fails, deletes all staged files.
   *
   * @throws ApiException 400, 413 or 415 if the body is not acceptable
   * @throws IOException if the body does not arrive completely
   */
  Upload read(HttpServletRequest request, ClientKey key, int filesMax, OnRefusal onRefusal)
      throws IOException {
    requireFormData(request);
    FailureRememberingBody body = new FailureRememberingBody(request);
    BodyReading reading = new BodyReading(key, filesMax, onRefusal);
    try {
      FileUpload parser = new FileUpload();
      parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
      parser.setPartHeaderSizeMax(PART_HEADER_BYTES_MAX);
      reading.readParts(parser.getItemIterator(body));
      return reading.upload();
    } catch (IOException | RuntimeException e) {
      reading.stagedPaths.forEach(staging::delete);
      throw translate(e, body.failure());
    }
  }

  private static void requireFormData(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!type.startsWith(FORM_DATA) || !type.contains("boundary=")) {
      throw ApiException.of(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "The body must be multipart/form-data with a boundary.");
    }
  }

  /** Reads one body and collects its parts. */
  private final class BodyReading {

    private final ClientKey key;
    private final int filesMax;
    private final OnRefusal onRefusal;
    private final Faults faults = new Faults(unknownFields);
    private final UploadFields fields = new UploadFields();
    private final List<Upload.Part> files = new ArrayList<>();
    private final List<Path> stagedPaths = new ArrayList<>();

    BodyReading(ClientKey key, int filesMax, OnRefusal onRefusal) {
      this.key = key;
      this.filesMax = filesMax;
      this.onRefusal = onRefusal;
    }

    void readParts(FileItemIterator parts) throws IOException {
      for (int count = 0; parts.hasNext(); count++) {
        if (count == PARTS_MAX) {
          throw ApiException.of(
              ErrorCode.BAD_REQUEST, "The body must have at most " + PARTS_MAX + " parts.");
        }
        FileItemStream part = parts.next();
        String name = String.valueOf(part.getFieldName());
        if (!PART_NAMES.contains(name)) {
          faults.addUnknownField(name, name, PART_NAMES);
        } else if (part.isFormField()) {
          if (name.equals(FILE)) {
            throw ApiException.invalidField(FILE, "Must be a file with its name.");
          }
          fields.add(name, part.openStream().readNBytes(UploadFields.FIELD_BYTES_MAX + 1));
        } else if (name.equals(FILE)) {
          files.add(receiveFile(part));
        }
      }
    }

    Upload upload() {
      faults.require(!files.isEmpty(), FILE, "Is required.");
      UUID editor = fields.editor(faults);
      List<String> types = fields.types(Math.max(files.size(), 1), faults);
      faults.throwIfAny();
      List<Upload.TypedFile> typedFiles = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        typedFiles.add(new Upload.TypedFile(types.get(i), files.get(i)));
      }
      return new Upload(Objects.requireNonNull(editor), typedFiles, stagedPaths, staging);
    }

    private Upload.Part receiveFile(FileItemStream part) throws IOException {
      if (files.size() == filesMax) {
        throw ApiException.invalidField(
            FILE, filesMax == 1 ? "Must be one file." : "Must be at most " + filesMax + " files.");
      }
      try {
        StagedFile file = sealer.stage(key, part.getName(), part.openStream());
        stagedPaths.add(file.path());
        return new Upload.Part.Staged(file);
      } catch (ApiException e) {
        return refuse(e);
      } catch (InvalidFileNameException e) {
        return refuse(
            ApiException.invalidField(FILE, "The file's name must not hold control characters."));
      }
    }

    private Upload.Part refuse(ApiException refusal) {
      if (onRefusal == OnRefusal.REFUSE_REQUEST) {
        throw refusal;
      }
      List<Fault> faults = refusal.faults();
      return new Upload.Part.Refused(faults);
    }
  }

  /**
   * Translates an exception of the parser to an exception for the caller.
   *
   * @throws IOException if the connection to the caller failed. This failure is the reason for the
   *     parser's exception
   */
  private static RuntimeException translate(
      Exception thrown, @Nullable IOException connectionFailure) throws IOException {
    if (connectionFailure != null) {
      throw connectionFailure;
    }
    if (thrown instanceof FileUploadException
        || thrown instanceof MultipartStream.MalformedStreamException) {
      throw ApiException.of(
          ErrorCode.BAD_REQUEST, "The body is not valid multipart/form-data, or ends too soon.");
    }
    if (thrown instanceof IOException e) {
      throw e;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }
}
