package io.finlego.ingress.http.json;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes Spring parse UUIDs strictly. If the converter in {@link ParameterFormats} refuses an id,
 * Spring uses a property editor. Without the editor of this class, Spring would use its own editor,
 * which accepts more formats.
 */
@ControllerAdvice
final class StrictUuidBinding {

  @InitBinder
  void registerEditor(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new StrictUuidEditor());
  }

  private static final class StrictUuidEditor extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      UUID id = StrictText.uuid(text);
      if (id == null) {
        throw new IllegalArgumentException("Not in the accepted form.");
      }
      setValue(id);
    }
  }
}
