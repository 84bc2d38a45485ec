package litopys.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import litopys.jobs.io.Inputs.Input;

/** What a run makes of each file of its input: whether it reads it, and why. */
record InputPlan(List<Planned> files) {

  /** Without input. */
  static final InputPlan NOTHING = new InputPlan(List.of());

  InputPlan {
    files = List.copyOf(files);
  }

  /** A file, and what becomes of it. */
  record Planned(Input file, Reading reading) {}

  /** Why a file is read, or that it is not. */
  enum Reading {
    NEW("new"),
    CHANGED("changed"),
    OTHER_SETTINGS("other settings"),
    OTHER_DAYS("other days"),
    /** A date in it lay in the future and no longer does. */
    POSSIBLE_NOW("dates come true"),
    FORCED("forced"),
    UNCHANGED("unchanged");

    private final String words;

    Reading(String words) {
      this.words = words;
    }

    /** How a user reads it. */
    String words() {
      return words;
    }
  }

  /**
   * Plans to read what differs from the last time.
   *
   * @param known files that published runs have read
   */
  static InputPlan of(List<Input> files, Collection<ReadFile> known, IngestSettings asked) {
    Map<String, ReadFile> byPath =
        known.stream().collect(Collectors.toMap(ReadFile::path, Function.identity()));
    return new InputPlan(
        files.stream()
            .map(
                file -> {
                  ReadFile before = byPath.get(file.displayName());
                  return new Planned(
                      file, before == null ? Reading.NEW : before.reading(file, asked));
                })
            .toList());
  }

  /** Plans to read everything. */
  static InputPlan forced(List<Input> files) {
    return new InputPlan(files.stream().map(file -> new Planned(file, Reading.FORCED)).toList());
  }

  List<Planned> planned() {
    return files.stream().filter(file -> file.reading() != Reading.UNCHANGED).toList();
  }

  List<Input> toRead() {
    return planned().stream().map(Planned::file).toList();
  }

  int unchanged() {
    return files.size() - planned().size();
  }
}
