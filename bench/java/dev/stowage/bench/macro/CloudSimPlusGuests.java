package dev.stowage.bench.macro;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicy;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyBestFit;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyFirstFit;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.util.Log;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * The workload of {@link ManyGuests} in CloudSim Plus: one data centre, VMs that are all requested at once and boot for a
 * constant time, one task each. Nothing is contended while they boot, and no image is pulled: CloudSim Plus has neither. The
 * boot is a delay of the submission: with its start-up delay version 8.5.7 goes round for ever at the instant of the first VM.
 */
public final class CloudSimPlusGuests {
    private static final long MIPS = 1000;
    private static final long GIB_IN_MB = 1024;
    private static final long AMPLE = 1_000_000;

    private CloudSimPlusGuests() {}

    /** Runs it: the number of machines, and {@code first-fit} or {@code best-fit}. */
    public static void main(String[] args) {
        Log.setLevel(Level.OFF);
        int machines = Integer.parseInt(args[0]);
        int guests = machines * ManyGuests.GUESTS_EACH;
        CloudSimPlus simulation = new CloudSimPlus();
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            hosts.add(host());
        }
        new DatacenterSimple(simulation, hosts, policy(args[1]));
        DatacenterBroker broker = new DatacenterBrokerSimple(simulation);
        List<Vm> vms = new ArrayList<>();
        List<Cloudlet> tasks = new ArrayList<>();
        for (int i = 0; i < guests; i++) {
            Vm vm = vm();
            vms.add(vm);
            tasks.add(task(vm));
        }
        broker.submitVmList(vms);
        broker.submitCloudletList(tasks);
        simulation.start();
        int finished = broker.getCloudletFinishedList().size();
        System.out.println(finished + " of " + guests + " tasks finished at " + simulation.clock() + " s");
        if (finished != guests) {
            System.exit(1);
        }
    }

    private static VmAllocationPolicy policy(String name) {
        return switch (name) {
            case "first-fit" -> new VmAllocationPolicyFirstFit();
            case "best-fit" -> new VmAllocationPolicyBestFit();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Host host() {
        List<Pe> cores = new ArrayList<>();
        for (int i = 0; i < ManyGuests.CORES; i++) {
            cores.add(new PeSimple(MIPS));
        }
        return new HostSimple(ManyGuests.MACHINE_GIB * GIB_IN_MB, AMPLE, AMPLE, cores);
    }

    private static Vm vm() {
        Vm vm = new VmSimple(MIPS, 1);
        vm.setRam(ManyGuests.GUEST_GIB * GIB_IN_MB).setBw(1).setSize(1);
        vm.setSubmissionDelay(ManyGuests.BOOT_SECONDS);
        return vm;
    }

    private static Cloudlet task(Vm vm) {
        Cloudlet task = new CloudletSimple(ManyGuests.TASK_SECONDS * MIPS, 1);
        task.setVm(vm);
        return task;
    }
}
