package org.postil.engine.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.postil.api.engine.Setting;

/** Reads the settings of an annotator from the metatype definition of its component. */
final class MetatypeSettings {

  private MetatypeSettings() {}

  /** The definitions of a component's settings; none if it has no metatype definition. */
  static List<AttributeDefinition> definitions(
      @Nullable MetaTypeService metatype, Bundle bundle, String pid) {
    MetaTypeInformation all = metatype == null ? null : metatype.getMetaTypeInformation(bundle);
    if (all == null || !Arrays.asList(all.getPids()).contains(pid)) {
      return List.of();
    }
    ObjectClassDefinition definition = all.getObjectClassDefinition(pid, null);
    return List.of(definition.getAttributeDefinitions(ObjectClassDefinition.ALL));
  }

  static List<Setting> of(List<AttributeDefinition> definitions) {
    return definitions.stream().map(MetatypeSettings::setting).toList();
  }

  private static Setting setting(AttributeDefinition attribute) {
    String type =
        switch (attribute.getType()) {
          case AttributeDefinition.BOOLEAN -> "Boolean";
          case AttributeDefinition.INTEGER, AttributeDefinition.SHORT, AttributeDefinition.BYTE ->
              "Integer";
          case AttributeDefinition.LONG -> "Long";
          case AttributeDefinition.FLOAT -> "Float";
          case AttributeDefinition.DOUBLE -> "Double";
          default -> "String";
        };
    boolean many = attribute.getCardinality() != 0;
    String[] given = attribute.getDefaultValue();
    List<String> defaults = given == null ? List.of() : List.of(given);
    String[] options = attribute.getOptionValues();
    Setting untyped =
        new Setting(
            attribute.getID(),
            text(attribute.getName()),
            text(attribute.getDescription()),
            type,
            many,
            null,
            options == null ? List.of() : List.of(options));
    Object value =
        many
            ? defaults.stream().map(each -> SettingValues.parse(untyped, each)).toList()
            : defaults.isEmpty() ? null : SettingValues.parse(untyped, defaults.get(0));
    return SettingValues.withDefault(untyped, value);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
