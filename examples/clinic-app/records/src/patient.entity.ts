import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('referral_patients')
export class ReferralPatient {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  clinicId!: string;

  @Column({ length: 80 })
  firstName!: string;

  @Column({ length: 80 })
  lastName!: string;

  @Column({ type: 'date' })
  dateOfBirth!: string;

  @Column({ length: 11, nullable: true })
  ssn?: string;

  @Column({ unique: true })
  mrn!: string;

  @Column({ nullable: true })
  email?: string;

  @CreateDateColumn()
  createdAt!: Date;
}
