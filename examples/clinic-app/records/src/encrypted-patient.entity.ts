import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, type ValueTransformer } from 'typeorm';
import { decryptField, encryptField } from '../../api/src/crypto/cipher.js';

/** Values are encrypted on their way to the database and decrypted on their way back. */
const encrypted: ValueTransformer = {
  to: (value?: string) => (value === undefined ? undefined : encryptField(value)),
  from: (sealed?: Buffer) => (sealed ? decryptField(sealed) : undefined),
};

@Entity('patients')
export class EncryptedPatient {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  clinicId!: string;

  @Column({ type: 'bytea', transformer: encrypted })
  firstName!: string;

  @Column({ type: 'bytea', transformer: encrypted })
  lastName!: string;

  @Column({ type: 'bytea', transformer: encrypted })
  dateOfBirth!: string;

  @Column({ type: 'bytea', transformer: encrypted, nullable: true })
  ssn?: string;

  @Column({ type: 'bytea', transformer: encrypted })
  mrn!: string;

  @CreateDateColumn()
  createdAt!: Date;
}
