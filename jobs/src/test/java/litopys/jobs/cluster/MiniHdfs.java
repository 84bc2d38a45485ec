package litopys.jobs.cluster;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Starts a MiniDFSCluster and stays until it is killed. Runs with Hadoop's own class path. */
final class MiniHdfs {

  private MiniHdfs() {}

  /** The only argument is the folder of the data. */
  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set("hdfs.minidfs.basedir", args[0]);
    Class<?> builderType = Class.forName("org.apache.hadoop.hdfs.MiniDFSCluster$Builder");
    Object builder = builderType.getConstructor(Configuration.class).newInstance(configuration);
    builderType.getMethod("numDataNodes", int.class).invoke(builder, 2);
    Object cluster = builderType.getMethod("build").invoke(builder);
    cluster.getClass().getMethod("waitActive").invoke(cluster);
    FileSystem files = (FileSystem) cluster.getClass().getMethod("getFileSystem").invoke(cluster);
    System.out.println("HDFS is up at " + files.getUri());
    Thread.currentThread().join();
  }
}
