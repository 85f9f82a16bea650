package io.finlego.ingress.client.document;

import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.Characters;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.TextLimit;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an upload, which are the parts that are not files. */
final class UploadFields {

  /** The limit for a field's size. Every value that the other checks accept is shorter. */
  static final int FIELD_BYTES_MAX = 1024;

  static final String TYPE = "type";
  static final String EDITOR = "editorUserId";

  /** A regular expression (ECMA-262) for the texts that {@link #isValidType} accepts. */
  static final String TYPE_PATTERN =
      "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f]"
          + "[^\\u0000-\\u001f\\u007f-\\u009f]*$";

  private final List<@Nullable String> types = new ArrayList<>();
  private final List<@Nullable String> editors = new ArrayList<>();

  /** Adds a field's value. Ignores a field with an unknown name. */
  void add(String name, byte[] value) {
    switch (name) {
      case TYPE -> types.add(text(value));
      case EDITOR -> editors.add(text(value));
      default -> {}
    }
  }

  /**
   * The id of the user who uploads. If the field is missing or wrong, adds a fault and returns
   * null.
   */
  @Nullable UUID editor(Faults faults) {
    String text = editors.size() == 1 ? editors.getFirst() : null;
    UUID editor = text == null ? null : UuidShape.parse(text);
    faults.require(editor != null, EDITOR, "Must be one UUID.");
    return editor;
  }

  /**
   * The types of the documents, in the order of the files. If the upload has only one type, this
   * type applies to all files. If a type is missing or wrong, adds a fault and returns a list that
   * is shorter than the list of files.
   */
  List<String> types(int fileCount, Faults faults) {
    boolean countFits = types.size() == 1 || types.size() == fileCount;
    faults.require(countFits, TYPE, "Must be given once, or once for each file.");
    List<String> acceptedTypes = new ArrayList<>();
    for (int i = 0; countFits && i < fileCount; i++) {
      String type = types.get(types.size() == 1 ? 0 : i);
      if (type != null && isValidType(type)) {
        acceptedTypes.add(type);
      }
    }
    faults.require(
        !countFits || acceptedTypes.size() == fileCount,
        TYPE,
        "Must have " + TextLimit.DOCUMENT_TYPE.inWords() + ".");
    return acceptedTypes;
  }

  private static boolean isValidType(String type) {
    return !Characters.areBlank(type)
        && TextLimit.DOCUMENT_TYPE.accepts(type)
        && Characters.areStorable(type)
        && type.codePoints().noneMatch(Character::isISOControl);
  }

  private static @Nullable String text(byte[] value) {
    if (value.length > FIELD_BYTES_MAX) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
