package io.finlego.kafka;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/**
 * Finds the name under which an operator sets a field of a settings record. This name differs from
 * the field's own name if the field has a {@link Name}.
 */
final class SettingName {

  private final StringBuilder name;
  private ResolvableType currentType;

  private SettingName(String prefix, Class<?> settings) {
    this.name = new StringBuilder(prefix);
    this.currentType = ResolvableType.forClass(settings);
  }

  /**
   * Returns the setting's name; null if the path leads to something that is not a component of a
   * settings record.
   *
   * @param fieldPath the field as validation names it, such as {@code commands.groups[LEDGER]}
   */
  static @Nullable ConfigurationPropertyName of(
      String prefix, Class<?> settings, String fieldPath) {
    SettingName setting = new SettingName(prefix, settings);
    for (String segment : fieldPath.split("\\.", -1)) {
      int bracketIndex = segment.indexOf('[');
      String field = bracketIndex < 0 ? segment : segment.substring(0, bracketIndex);
      if (!setting.descend(field)) {
        return null;
      }
      if (bracketIndex >= 0) {
        setting.descendToElement(segment.substring(bracketIndex + 1, segment.length() - 1));
      }
    }
    return ConfigurationPropertyName.ofIfValid(setting.name);
  }

  /** Moves on to a component of the current record. Returns false if there is no such component. */
  private boolean descend(String field) {
    Class<?> recordType = currentType.toClass();
    RecordComponent component =
        recordType.isRecord()
            ? Arrays.stream(recordType.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(field))
                .findFirst()
                .orElse(null)
            : null;
    if (component == null) {
      return false;
    }
    name.append('.').append(settingNameOf(recordType, field));
    currentType = ResolvableType.forType(component.getGenericType());
    return true;
  }

  private static String settingNameOf(Class<?> recordType, String field) {
    try {
      Name nameAnnotation = recordType.getDeclaredField(field).getAnnotation(Name.class);
      return nameAnnotation == null
          ? DataObjectPropertyName.toDashedForm(field)
          : nameAnnotation.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private void descendToElement(String key) {
    if (Map.class.isAssignableFrom(currentType.toClass())) {
      boolean hasEnumKeys =
          Enum.class.isAssignableFrom(currentType.asMap().getGeneric(0).toClass());
      name.append('.').append(hasEnumKeys ? constantName(key) : key);
      currentType = currentType.asMap().getGeneric(1);
    } else {
      name.append('[').append(key).append(']');
      currentType = currentType.as(Collection.class).getGeneric(0);
    }
  }

  private static String constantName(String constant) {
    return DataObjectPropertyName.toDashedForm(constant.toLowerCase(Locale.ROOT));
  }
}
