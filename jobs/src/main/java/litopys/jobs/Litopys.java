package litopys.jobs;

/** The program: one name, one command per job. */
public final class Litopys {

  private Litopys() {}

  public static void main(String[] args) {}
}
